import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TyleError } from "@tyle/core";
import type { FiguresLock } from "@tyle/verify";
import { parseLock } from "@tyle/verify/file";
import { readBytes } from "./read-bytes.ts";

/** The lock file stands beside the figures file. */
const lockPath = (figures: string): string => join(dirname(figures), "figures.lock.json");

/** What was accepted before, or nothing where there is no lock file. */
export function readLock(figures: string): FiguresLock | undefined {
  const path = lockPath(figures);
  return existsSync(path) ? parseLock(new TextDecoder().decode(readBytes(path)), path) : undefined;
}

/** Accepts the results of this run. */
export function writeLock(figures: string, lock: FiguresLock): void {
  const path = lockPath(figures);
  try {
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  } catch (cause) {
    throw new TyleError(
      "io/unwritable",
      { en: `"${path}" cannot be written.`, vi: `Không ghi được tệp "${path}".` },
      { cause },
    );
  }
}
