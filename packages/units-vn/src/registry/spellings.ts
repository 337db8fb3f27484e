import type { UnitVersion } from "./unit-version.ts";

/** Another spelling of the name of a unit that lists or laws use. */
export interface Spelling {
  readonly code: string;
  /** The first day of the version it belongs to. */
  readonly from: string;
  readonly text: string;
  /** True for what the official list had before it was corrected. */
  readonly isEarlier: boolean;
}

/** Reads the table of spellings: code, first day, spelling, where seen; one line each. */
export const readSpellings = (table: string): readonly Spelling[] =>
  table
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", from = "", text = "", seen] = line.split("\t");
      return { code, from, text, isEarlier: seen === "list-2022" };
    });

/** The first list that is known to have the corrected spellings. The day of each correction is not known. */
const correctedOn = "2025-03-01";

/**
 * Tells how the list of a day spelled a name, where it was not as later. A corrected spelling, such as "Phường 1" for
 * "Phường 01", is no event: the unit and its identity stay.
 */
export function createSpelledOn(
  spellings: readonly Spelling[],
): (version: UnitVersion, day: string) => string | undefined {
  const earlier = new Map(
    spellings
      .filter(({ isEarlier }) => isEarlier)
      .map(({ code, from, text }) => [`${code}@${from}`, text]),
  );
  return ({ code, from }, day) => (day < correctedOn ? earlier.get(`${code}@${from}`) : undefined);
}
