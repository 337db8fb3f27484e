import { readFileSync } from "node:fs";
import { statFile, unreadable } from "@tyle/core/node";

/**
 * Reads the bytes of a file that a person named.
 *
 * @throws {TyleError} `io/not-found`, `io/unreadable`.
 */
export function readBytes(path: string): Uint8Array {
  statFile(path);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
