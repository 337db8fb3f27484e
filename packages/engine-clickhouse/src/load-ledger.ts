import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { TyleError } from "@tyle/core";

/** How many dossiers each batch has; `null` while a load replaces its rows, and after one that broke off there. */
export type LedgerEntries = ReadonlyMap<string, bigint | null>;

/**
 * A record of what was loaded, kept outside of the database: what is missing there cannot be missing here as well.
 */
export interface LoadLedger {
  /** Gives all entries. */
  read(): Promise<LedgerEntries>;
  /** Replaces the entry of a batch. */
  record(batch: string, dossiers: bigint | null): Promise<void>;
}

/**
 * Keeps the ledger in a JSON file. Several processes may write it.
 *
 * @throws {TyleError} `io/unreadable`, `io/unwritable`, both when it is used.
 * @example
 * const ledger = fileLedger("clickhouse-ledger.json");
 */
export function fileLedger(path: string): LoadLedger {
  const read = (): Map<string, bigint | null> => {
    if (!existsSync(path)) return new Map();
    try {
      return parseEntries(JSON.parse(readFileSync(path, "utf8")));
    } catch (cause) {
      throw new TyleError(
        "io/unreadable",
        { en: `"${path}" is not a load ledger.`, vi: `"${path}" không phải là sổ nạp dữ liệu.` },
        { cause },
      );
    }
  };
  return {
    read: async () => read(),
    async record(batch, dossiers) {
      const next = `${path}.new`;
      await claim(next);
      try {
        const texts = Array.from(read().set(batch, dossiers), ([name, count]) => [
          name,
          count?.toString() ?? null,
        ]);
        writeFileSync(next, `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`);
        // A crash in the middle of writing must leave the old ledger.
        renameSync(next, path);
      } catch (cause) {
        rmSync(next, { force: true });
        throw cause instanceof TyleError ? cause : unwritable(path, cause);
      }
    },
  };
}

/** How long another process may take to write. */
const [tries, pauseMilliseconds] = [100, 50];

/** Makes a file that must not be there yet, so that only one process at a time goes on from the old ledger to a new one. */
async function claim(path: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return writeFileSync(path, "", { flag: "wx" });
    } catch (cause) {
      const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
      if (!isThere) throw unwritable(path, cause);
      if (tried === tries) throw claimed(path);
    }
    await setTimeout(pauseMilliseconds);
  }
}

/** Takes nothing but what was written, since the file may have been edited by hand. */
function parseEntries(json: unknown): Map<string, bigint | null> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new TypeError();
  const parse = (count: unknown): bigint | null => {
    if (count === null) return null;
    if (typeof count === "string" && /^\d+$/.test(count)) return BigInt(count);
    throw new TypeError();
  };
  return new Map(Object.entries(json).map(([batch, count]) => [batch, parse(count)]));
}

/** Keeps the ledger in memory, for tests and for one run. */
export function memoryLedger(): LoadLedger {
  const entries = new Map<string, bigint | null>();
  return {
    read: async () => new Map(entries),
    async record(batch, dossiers) {
      entries.set(batch, dossiers);
    },
  };
}

const unwritable = (path: string, cause: unknown): TyleError =>
  new TyleError(
    "io/unwritable",
    { en: `"${path}" cannot be written.`, vi: `Không ghi được "${path}".` },
    { cause },
  );

const claimed = (path: string): TyleError =>
  new TyleError("io/unwritable", {
    en: `"${path}" does not go away: a process that wrote the ledger was killed. Delete this file.`,
    vi: `"${path}" vẫn còn: có tiến trình đang ghi sổ đã bị ngắt đột ngột. Hãy xóa tệp này.`,
  });
