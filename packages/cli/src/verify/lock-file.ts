import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FiguresLock, LockFile } from "@tyle/verify";
import { parseLock } from "@tyle/verify/file";
import { writeFile } from "../files/write-file.ts";
import { readBytes } from "../read-bytes.ts";

/** The lock file stands beside the figures file. */
const lockPath = (figures: string): string => join(dirname(figures), "figures.lock.json");

/** What was accepted of a figures file before, or nothing. */
export const readLock = (figures: string): FiguresLock | undefined =>
  readLockFile(lockPath(figures)).files[basename(figures)];

/** Accepts the results of this run; what was accepted of other figures files of the folder stays. */
export function writeLock(figures: string, accepted: FiguresLock): void {
  const path = lockPath(figures);
  const { version, files } = readLockFile(path);
  const sorted = Object.entries({ ...files, [basename(figures)]: accepted }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const lock: LockFile = { version, files: Object.fromEntries(sorted) };
  writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
}

const readLockFile = (path: string): LockFile =>
  existsSync(path)
    ? parseLock(new TextDecoder().decode(readBytes(path)), path)
    : { version: 1, files: {} };
