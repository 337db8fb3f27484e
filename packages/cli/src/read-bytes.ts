import { readFileSync } from "node:fs";
import { TyleError } from "@tyle/core";

/**
 * Reads the bytes of a file that a person named.
 *
 * @throws {TyleError} `io/not-found`.
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const text = { en: `There is no file "${path}".`, vi: `Không có tệp "${path}".` };
    throw new TyleError("io/not-found", text, { cause });
  }
}
