import type { Dimension } from "../../dossier/predicate.ts";
import { monthLabel, monthShift, mostMonths } from "../csv/byte-moment.ts";
import type { AggregatePlan, GroupKey } from "../plan.ts";
import type { DossierColumns } from "./dossier-columns.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";
import { ValueDictionary } from "./value-dictionary.ts";

/** Where the values of rows stand on an axis: at the place that their code has in a list. */
export interface Projection {
  readonly codes: Int32Array;
  /** Low bits of a code that do not matter. */
  readonly shift: number;
  /** The place of each shifted code. */
  readonly places: Int32Array;
  /** Changes whenever `places` does. */
  readonly revision: number;
}

/** An axis, as far as a table needs it. */
export type CountedAxis = Projection & { readonly size: number };

/** Some rows of columns: the first `length` of `rows`, or as many from `from` on where there are no `rows`. */
export interface ChosenRows {
  readonly rows: Int32Array | null;
  readonly from: number;
  readonly length: number;
}

/** The codes of the chosen rows, one behind the other. A dimension that the data lack has none; it is unknown everywhere. */
export function chosenCodes(codes: Int32Array, { rows, from, length }: ChosenRows): Int32Array {
  if (codes.length === 0) return new Int32Array(length);
  if (rows === null) return codes.subarray(from, from + length);
  const chosen = new Int32Array(length);
  for (let i = 0; i < length; i += 1) chosen[i] = codes[rows[i] ?? 0] ?? 0;
  return chosen;
}

/** The places of the chosen rows. */
export const chosenPlaces = (
  { codes, shift, places }: Projection,
  chosen: ChosenRows,
): Int32Array => chosenCodes(codes, chosen).map((code) => places[code >> shift] ?? 0);

/** One direction in which a count tells dossiers apart: a group key, or a dimension that only measures ask. */
export interface Axis extends Projection {
  /** How many places there are by now. */
  readonly size: number;
  /** Makes places for the new values of these rows. Comes before anything is projected. */
  prepare(chosen: ChosenRows): void;
  placeOf(value: string | null): number;
  /** The value at a place, or one of those that share it. */
  valueOf(place: number): string | null;
}

/** The axes of a plan: its group keys first, then what only its measures ask. */
export const axesOf = (plan: AggregatePlan, columns: DossierColumns): readonly Axis[] => [
  ...plan.by.map((key) => keyAxis(key, plan, columns)),
  ...dimensionsAsked(plan)
    .filter((dimension) => !plan.by.includes(dimension))
    .map((dimension) => classAxis(dimension, plan, columns)),
];

function keyAxis(key: GroupKey, { basis }: AggregatePlan, columns: DossierColumns): Axis {
  if (key === "month") {
    return monthAxis(columns.days.get(basis) ?? new Int32Array(0), columns.months?.get(basis));
  }
  const { dictionary, codes } = columnOf(columns, key);
  return new CodeAxis(codes, dictionary, dictionary);
}

function monthAxis(days: Int32Array, known: readonly number[] | undefined): Axis {
  const dictionary = new ValueDictionary();
  const places = new Int32Array(mostMonths);
  const place = (month: number): void => {
    places[month] = dictionary.codeOf(monthLabel(month));
  };
  known?.forEach(place);
  return {
    codes: days,
    shift: monthShift,
    places,
    get revision() {
      return dictionary.size;
    },
    get size() {
      return dictionary.size;
    },
    prepare(chosen) {
      if (known) return;
      const column = chosenCodes(days, chosen);
      for (let i = 0; i < column.length; i += 1) {
        const month = (column[i] ?? 0) >> monthShift;
        if (places[month] === 0) place(month);
      }
    },
    placeOf: (value) => dictionary.codeOf(value),
    valueOf: (place) => dictionary.valueOf(place),
  };
}

function classAxis(dimension: Dimension, plan: AggregatePlan, columns: DossierColumns): Axis {
  const { dictionary, codes } = columnOf(columns, dimension);
  return new CodeAxis(codes, dictionary, new ValueClasses(plan, dimension));
}

/** Numbers values: each by itself, or several as one. */
type Numbering = Pick<ValueDictionary, "size" | "codeOf" | "valueOf">;

/** The axis of a dictionary that grows, its values at the places that a numbering gives them. */
class CodeAxis implements Axis {
  readonly codes: Int32Array;
  readonly shift = 0;
  places = new Int32Array(0);
  /** How many codes have a place. */
  revision = 0;
  readonly #dictionary: ValueDictionary;
  readonly #numbering: Numbering;

  constructor(codes: Int32Array, dictionary: ValueDictionary, numbering: Numbering) {
    this.codes = codes;
    this.#dictionary = dictionary;
    this.#numbering = numbering;
  }

  get size(): number {
    return this.#numbering.size;
  }

  prepare(): void {
    const { size } = this.#dictionary;
    if (size > this.places.length) {
      const larger = new Int32Array(size * 2);
      larger.set(this.places);
      this.places = larger;
    }
    for (; this.revision < size; this.revision += 1) {
      this.places[this.revision] = this.placeOf(this.#dictionary.valueOf(this.revision));
    }
  }

  placeOf(value: string | null): number {
    return this.#numbering.codeOf(value);
  }

  valueOf(place: number): string | null {
    return this.#numbering.valueOf(place);
  }
}

/** A dimension that the data lack is unknown everywhere. */
const columnOf = (
  { dictionaries, codes }: DossierColumns,
  dimension: Dimension,
): { readonly dictionary: ValueDictionary; readonly codes: Int32Array } => ({
  dictionary: dictionaries.get(dimension) ?? new ValueDictionary(),
  codes: codes.get(dimension) ?? new Int32Array(0),
});
