import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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
 * Keeps the ledger in a JSON file.
 *
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
      const entries = read().set(batch, dossiers);
      const texts = Object.fromEntries(
        Array.from(entries, ([name, count]) => [name, count?.toString() ?? null]),
      );
      // A crash in the middle of writing must leave the old ledger.
      writeFileSync(`${path}.new`, `${JSON.stringify(texts, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
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
