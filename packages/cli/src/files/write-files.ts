import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TyleError } from "@tyle/core";

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
    return Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
  } catch (cause) {
    throw new TyleError(
      "io/unwritable",
      {
        en: `The folder "${folder}" cannot be written.`,
        vi: `Không ghi được vào thư mục "${folder}".`,
      },
      { cause },
    );
  }
}
