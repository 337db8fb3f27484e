import { isUtf8 } from "node:buffer";
import type { Source } from "@tyle/core";

/** A line of a list that is longer is no line. */
const longestLine = 1 << 20;
const [lineFeed, carriageReturn] = [10, 13];
const replacement = Buffer.from("\ufffd");

/** Passes the bytes of a file on and looks at them on the way, for what cannot be seen in single fields. */
export class PlainText {
  readonly source: Source;
  #lines = 0;
  #isPlain = true;

  constructor(source: Source) {
    this.source = { ...source, bytes: () => this.#pass(source.bytes()) };
  }

  /** The number of lines that were passed on. */
  get lines(): number {
    return this.#lines;
  }

  /** UTF-8 without damage, in lines that end as lines do in Windows or Unix. What is not, ends where that is seen. */
  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** Whole lines, so that nothing that belongs together is cut. */
  async *#pass(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
      const bytes = Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(lineFeed) + 1;
      const lines = bytes.subarray(0, end);
      rest = bytes.subarray(end);
      if (!this.#look(lines) || rest.length > longestLine) {
        this.#isPlain = false;
        return;
      }
      yield lines;
    }
    this.#isPlain = this.#look(rest);
    if (rest.length > 0) this.#lines += 1;
    yield rest;
  }

  #look(lines: Buffer): boolean {
    for (let at = lines.indexOf(lineFeed); at >= 0; at = lines.indexOf(lineFeed, at + 1)) {
      this.#lines += 1;
    }
    return (
      isUtf8(lines) && !lines.includes(0) && !lines.includes(replacement) && !hasLoneReturn(lines)
    );
  }
}

function hasLoneReturn(lines: Buffer): boolean {
  for (
    let at = lines.indexOf(carriageReturn);
    at >= 0;
    at = lines.indexOf(carriageReturn, at + 1)
  ) {
    if (lines[at + 1] !== lineFeed) return true;
  }
  return false;
}
