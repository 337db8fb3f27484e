import { encodingByMark, guessEncoding, type TextEncoding } from "./guess-encoding.ts";

/** A stretch of decoded text. The last one may be empty. */
export interface TextPiece {
  readonly text: string;
  readonly isLast: boolean;
  readonly encoding: string;
  /** Bytes decoded so far. */
  readonly bytes: number;
}

/** Small enough that what is made of a piece is gone before the next one comes. */
const pieceBytes = 65_536;

/** Enough to tell a text from anything else, and its encoding from others. */
const headBytes = 65_536;
/** A zero byte behind that is damage. */
const binaryHeadBytes = 4096;

/**
 * Decodes bytes as they come. What cannot be decoded becomes U+FFFD. A file that is no text gives nothing.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding?: TextEncoding,
): AsyncIterable<TextPiece> {
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for await (const chunk of withHead(chunks)) {
    if (!decoder && isBinary(chunk.subarray(0, binaryHeadBytes))) return;
    decoder ??= new TextDecoder(encoding ?? guessEncoding(chunk.subarray(0, headBytes)));
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const part = chunk.subarray(at, at + pieceBytes);
      bytes += part.length;
      const text = decoder.decode(part, { stream: true });
      yield { text, isLast: false, encoding: decoder.encoding, bytes };
    }
  }
  const text = decoder?.decode() ?? "";
  yield { text, isLast: true, encoding: decoder?.encoding ?? "utf-8", bytes };
}

/** Bytes that stand in no text: the zero byte, except in UTF-16, where it is half of every Latin letter. */
export const isBinary = (head: Uint8Array): boolean =>
  !encodingByMark(head)?.startsWith("utf-16") && head.includes(0);

/** Joins the first chunks, so that the file can be judged by its head however small the chunks are. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = concat(head, chunk);
    if (head.length < headBytes) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield head;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
