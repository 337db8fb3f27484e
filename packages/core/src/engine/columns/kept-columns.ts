import type { Dimension } from "../../dossier/predicate.ts";
import { monthShift, mostMonths } from "../csv/byte-moment.ts";
import type { PeriodBasis } from "../plan.ts";
import type { ColumnNeeds, DossierColumns } from "./dossier-columns.ts";
import type { ValueDictionary } from "./value-dictionary.ts";

/** Columns that grow block by block. The blocks share their dictionaries. */
export class KeptColumns {
  length = 0;
  readonly #codes: Map<Dimension, Int32Array>;
  readonly #days: Map<PeriodBasis, Int32Array>;
  /** Marks the months that occur. */
  readonly #months: ReadonlyMap<PeriodBasis, Uint8Array>;

  constructor({ dimensions, bases }: ColumnNeeds) {
    this.#codes = new Map(dimensions.map((dimension) => [dimension, new Int32Array(0)]));
    this.#days = new Map(bases.map((basis) => [basis, new Int32Array(0)]));
    this.#months = new Map(bases.map((basis) => [basis, new Uint8Array(mostMonths)]));
  }

  /** Adds the first rows of a block. */
  append({ codes, days }: DossierColumns, rows: number): void {
    this.#extend(this.#codes, codes, rows);
    this.#extend(this.#days, days, rows);
    for (const [basis, seen] of this.#months) {
      const column = days.get(basis) ?? [];
      for (let row = 0; row < rows; row += 1) seen[(column[row] ?? 0) >> monthShift] = 1;
    }
    this.length += rows;
  }

  toColumns(dictionaries: ReadonlyMap<Dimension, ValueDictionary>): DossierColumns {
    const cut = <Key>(columns: ReadonlyMap<Key, Int32Array>): ReadonlyMap<Key, Int32Array> =>
      new Map([...columns].map(([key, values]) => [key, values.subarray(0, this.length)]));
    const months = new Map(
      Array.from(this.#months, ([basis, seen]) => [
        basis,
        Array.from(seen.keys()).filter((month) => seen[month] === 1),
      ]),
    );
    return { dictionaries, codes: cut(this.#codes), days: cut(this.#days), months };
  }

  #extend<Key>(
    kept: Map<Key, Int32Array>,
    block: ReadonlyMap<Key, Int32Array>,
    rows: number,
  ): void {
    for (const [key, values] of kept) {
      let room = values;
      if (this.length + rows > values.length) {
        room = new Int32Array(Math.ceil((this.length + rows) * 1.5));
        room.set(values);
        kept.set(key, room);
      }
      room.set(block.get(key)?.subarray(0, rows) ?? [], this.length);
    }
  }
}
