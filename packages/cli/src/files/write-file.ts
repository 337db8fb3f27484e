import { writeFileSync } from "node:fs";
import { unwritable } from "@tyle/core/node";

/**
 * Writes a file that a person named.
 *
 * @throws {TyleError} `io/unwritable`.
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
