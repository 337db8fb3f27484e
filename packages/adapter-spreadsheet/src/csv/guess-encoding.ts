/** Encodings of text files, by the names of the WHATWG Encoding Standard. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1258";

/**
 * Tells the encoding of a text from its first bytes: by a byte order mark, else UTF-8 where its sequences are right.
 * Otherwise it is a code page: that of Vietnamese Windows where every mark follows a vowel, or the Latin one, which
 * also stands for the encodings of fonts such as TCVN3 and VNI.
 *
 * @example
 * guessEncoding(new Uint8Array([0xff, 0xfe, 0x58, 0x00])) // "utf-16le"
 */
export function guessEncoding(head: Uint8Array): TextEncoding {
  const marked = encodingByMark(head);
  if (marked !== undefined) return marked;
  if (isUtf8(head)) return "utf-8";
  const { right, wrong } = countSequences(head);
  if (right >= wrong) return "utf-8";
  return isVietnamesePage(head) ? "windows-1258" : "windows-1252";
}

/** A guess that a person should know of. */
export const isCodePage = (encoding: string): boolean => encoding.startsWith("windows-");

/** The encoding that a byte order mark names. */
export function encodingByMark(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? "utf-8" : undefined;
}

/** Whether it is UTF-8 throughout. A sequence that the end of the head cuts is no mistake. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Counts sequences of UTF-8 and bytes that belong to none. One that the end of the head cuts is neither. */
function countSequences(head: Uint8Array): { readonly right: number; readonly wrong: number } {
  let [right, wrong] = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    const length = sequenceLength(head[at] ?? 0);
    if (length === 1) continue;
    const rest = head.subarray(at + 1, at + length);
    if (length === 0 || !rest.every((byte) => byte >= 0x80 && byte < 0xc0)) wrong += 1;
    else if (rest.length === length - 1) {
      right += 1;
      at += length - 1;
    }
  }
  return { right, wrong };
}

/** Bytes of the sequence that a byte begins; 0 for a byte that begins none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Tones that windows-1258 writes behind their vowel, and every other byte that it needs for Vietnamese. */
const [tones, vowels] = [
  bytesOf("cc d2 de ec f2"),
  bytesOf("c2 c3 ca d4 d5 dd e2 e3 ea f4 f5 fd 41 45 49 4f 55 59 61 65 69 6f 75 79"),
];
const others = bytesOf(
  "a0 c0 c1 c8 c9 cd d0 d3 d9 da e0 e1 e8 e9 ed f0 f3 f9 fa 91 92 93 94 96 97",
);

function bytesOf(text: string): ReadonlySet<number> {
  return new Set(text.split(" ").map((digits) => Number.parseInt(digits, 16)));
}

function isVietnamesePage(head: Uint8Array): boolean {
  return head.every((byte, at) => {
    if (byte < 0x80 || others.has(byte)) return true;
    return tones.has(byte) ? vowels.has(head[at - 1] ?? 0) : vowels.has(byte);
  });
}
