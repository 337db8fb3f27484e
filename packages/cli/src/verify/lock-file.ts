import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
export const writeLock = (figures: string, lock: FiguresLock): void =>
  writeFileSync(lockPath(figures), `${JSON.stringify(lock, null, 2)}\n`);
