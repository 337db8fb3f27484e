import type { Dimension } from "../../dossier/predicate.ts";
import { monthLabel } from "../csv/byte-moment.ts";
import type { AggregatePlan, GroupKey } from "../plan.ts";
import type { DossierColumns } from "./dossier-columns.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";
import { ValueDictionary } from "./value-dictionary.ts";

/** Where the values of rows stand on an axis: at their code, or at the place that the code has in a list. */
export interface Projection {
  readonly codes: Int32Array;
  /** Low bits of a code that do not matter. */
  readonly shift: number;
  /** The place of each shifted code; `null` where the code itself is the place. */
  readonly places: Int32Array | null;
}

/** Some rows of columns: the first `length` of `rows`, or as many from `from` on where there are no `rows`. */
export interface ChosenRows {
  readonly rows: Int32Array | null;
  readonly from: number;
  readonly length: number;
}

/** The codes of the chosen rows, one behind the other. */
function chosenCodes(codes: Int32Array, { rows, from, length }: ChosenRows): Int32Array {
  if (rows === null) return codes.subarray(from, from + length);
  const chosen = new Int32Array(length);
  for (let i = 0; i < length; i += 1) chosen[i] = codes[rows[i] ?? 0] ?? 0;
  return chosen;
}

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

/** Multiplies what stands in `into` for each row by `factor`, and adds the place of the row. */
export function addPlaces(
  into: Int32Array,
  chosen: ChosenRows,
  { codes, shift, places }: Projection,
  factor: number,
): void {
  // A dimension that the data lack has no codes; it is unknown everywhere.
  const column = codes.length === 0 ? new Int32Array(chosen.length) : chosenCodes(codes, chosen);
  if (places === null) {
    for (let i = 0; i < column.length; i += 1) {
      into[i] = Math.imul(into[i] ?? 0, factor) + (column[i] ?? 0);
    }
    return;
  }
  for (let i = 0; i < column.length; i += 1) {
    into[i] = Math.imul(into[i] ?? 0, factor) + (places[(column[i] ?? 0) >> shift] ?? 0);
  }
}

/** The axes of a plan: its group keys first, then what only its measures ask. */
export const axesOf = (plan: AggregatePlan, columns: DossierColumns): readonly Axis[] => [
  ...plan.by.map((key) => keyAxis(key, plan, columns)),
  ...dimensionsAsked(plan)
    .filter((dimension) => !plan.by.includes(dimension))
    .map((dimension) => classAxis(dimension, plan, columns)),
];

function keyAxis(key: GroupKey, { basis }: AggregatePlan, columns: DossierColumns): Axis {
  if (key === "month") return monthAxis(columns.days.get(basis) ?? new Int32Array(0));
  const { dictionary, codes } = columnOf(columns, key);
  return {
    codes,
    shift: 0,
    places: null,
    get size() {
      return dictionary.size;
    },
    prepare: () => {},
    placeOf: (value) => dictionary.codeOf(value),
    valueOf: (place) => dictionary.valueOf(place),
  };
}

/** Room for the months of the years 0 to 9999. */
const months = 120_000;
/** A packed day without its day of the month. */
const monthShift = 5;

function monthAxis(days: Int32Array): Axis {
  const dictionary = new ValueDictionary();
  const places = new Int32Array(months);
  return {
    codes: days,
    shift: monthShift,
    places,
    get size() {
      return dictionary.size;
    },
    prepare(chosen) {
      const column = chosenCodes(days, chosen);
      for (let i = 0; i < column.length; i += 1) {
        const month = (column[i] ?? 0) >> monthShift;
        if (places[month] === 0) places[month] = dictionary.codeOf(monthLabel(month));
      }
    },
    placeOf: (value) => dictionary.codeOf(value),
    valueOf: (place) => dictionary.valueOf(place),
  };
}

function classAxis(dimension: Dimension, plan: AggregatePlan, columns: DossierColumns): Axis {
  const { dictionary, codes } = columnOf(columns, dimension);
  const classes = new ValueClasses(plan, dimension);
  let places = new Int32Array(0);
  let judged = 0;
  return {
    codes,
    shift: 0,
    get places() {
      return places;
    },
    get size() {
      return classes.size;
    },
    prepare() {
      if (dictionary.size > places.length) {
        const larger = new Int32Array(dictionary.size * 2);
        larger.set(places);
        places = larger;
      }
      for (; judged < dictionary.size; judged += 1) {
        places[judged] = classes.classOf(dictionary.valueOf(judged));
      }
    },
    placeOf: (value) => classes.classOf(value),
    valueOf: (place) => classes.memberOf(place),
  };
}

/** A dimension that the data lack is unknown everywhere. */
const columnOf = (
  { dictionaries, codes }: DossierColumns,
  dimension: Dimension,
): { readonly dictionary: ValueDictionary; readonly codes: Int32Array } => ({
  dictionary: dictionaries.get(dimension) ?? new ValueDictionary(),
  codes: codes.get(dimension) ?? new Int32Array(0),
});
