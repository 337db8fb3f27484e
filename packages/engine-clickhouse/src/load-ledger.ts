import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { TyleError } from "@tyle/core";

/** How many dossiers each batch has. */
export type LedgerEntries = ReadonlyMap<string, bigint>;

/**
 * A record of what was loaded, kept outside of the database: what is missing there cannot be missing here as well.
 */
export interface LoadLedger {
  /** Gives all entries. */
  read(): Promise<LedgerEntries>;
  /** Replaces the entry of a batch. */
  record(batch: string, dossiers: bigint): Promise<void>;
}

/**
 * Keeps the ledger in a JSON file.
 *
 * @example
 * const ledger = fileLedger("clickhouse-ledger.json");
 */
export function fileLedger(path: string): LoadLedger {
  const read = (): Map<string, bigint> => {
    if (!existsSync(path)) return new Map();
    try {
      const entries: Record<string, string> = JSON.parse(readFileSync(path, "utf8"));
      return new Map(Object.entries(entries).map(([batch, count]) => [batch, BigInt(count)]));
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
      const texts = Object.fromEntries(Array.from(entries, ([name, count]) => [name, `${count}`]));
      // A crash in the middle of writing must leave the old ledger.
      writeFileSync(`${path}.new`, `${JSON.stringify(texts, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
}

/** Keeps the ledger in memory, for tests and for one run. */
export function memoryLedger(): LoadLedger {
  const entries = new Map<string, bigint>();
  return {
    read: async () => entries,
    async record(batch, dossiers) {
      entries.set(batch, dossiers);
    },
  };
}
