import type { LocalDate } from "@tyle/core";
import type { VnLevel } from "../unit/kind.ts";

/** What to look up an instrument by. */
export interface InstrumentKey {
  readonly date: LocalDate;
  readonly level: VnLevel;
  /** The code of the province on that day. */
  readonly province: string;
}

/** Finds the number of the legal instrument behind a change, or `null`. */
export type InstrumentLookup = (key: InstrumentKey) => string | null;

/** Reads the table of instruments: day, province (empty: the whole country), level, number; one line each. */
export function createInstrumentLookup(table: string): InstrumentLookup {
  const numbers = new Map<string, string>();
  for (const line of table.split("\n")) {
    const [date, province, level, number = ""] = line.split("\t");
    numbers.set(`${date} ${province} ${level}`, number);
  }
  return ({ date, level, province }) =>
    numbers.get(`${date} ${province} ${level}`) ??
    numbers.get(`${date}  ${level}`) ??
    // One resolution changed the districts and communes of a province together.
    (level === "district" ? (numbers.get(`${date} ${province} commune`) ?? null) : null);
}
