import type { RowBatch, TableReader } from "@tyle/core";

/** What is in one sheet. */
export interface SheetSummary {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly merges: number;
}

/** Watches what a reader hands out. */
export class SheetLog {
  readonly #reader: TableReader;
  readonly #sheets = new Map<string, SheetSummary>();

  constructor(reader: TableReader) {
    this.#reader = reader;
  }

  /** The reader, watched. */
  get watchedReader(): TableReader {
    const reader = this.#reader;
    const see = (batch: RowBatch): void => this.#see(batch);
    return {
      ...reader,
      async *read(source, context) {
        for await (const batch of reader.read(source, context)) {
          see(batch);
          yield batch;
        }
      },
    };
  }

  sheets(): readonly SheetSummary[] {
    return [...this.#sheets.values()];
  }

  #see({ sheet, rows }: RowBatch): void {
    const { name = null, hidden = false, merges = [] } = sheet;
    const known = this.#sheets.get(name ?? "");
    const columns = rows.reduce(
      (most, { cells }) => Math.max(most, cells.length),
      known?.columns ?? 0,
    );
    const count = (known?.rows ?? 0) + rows.length;
    this.#sheets.set(name ?? "", { name, hidden, rows: count, columns, merges: merges.length });
  }
}
