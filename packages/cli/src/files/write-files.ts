import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { unwritable } from "@tyle/core/node";
import { writeFile } from "./write-file.ts";

/**
 * Writes files into a folder, which is made where it is not there, and gives their paths.
 *
 * @throws {TyleError} `io/unwritable` when the folder or a file cannot be written.
 */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFile(path, content);
    return path;
  });
}
