import type { Dimension } from "../../dossier/predicate.ts";
import { monthLabel } from "../csv/byte-moment.ts";
import type { AggregatePlan, GroupKey } from "../plan.ts";
import type { DossierColumns } from "./dossier-columns.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";
import { ValueDictionary } from "./value-dictionary.ts";

/** One direction in which a count tells dossiers apart: a group key, or a dimension that only measures ask. */
export interface Axis {
  /** How many places there are by now. */
  readonly size: number;
  /** Writes the place of each chosen row. */
  project(rows: Int32Array, length: number, into: Int32Array): void;
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
  if (key === "month") return monthAxis(columns.days.get(basis) ?? new Int32Array(0));
  const { dictionary, codes } = columnOf(columns, key);
  return {
    get size() {
      return dictionary.size;
    },
    placeOf: (value) => dictionary.codeOf(value),
    valueOf: (place) => dictionary.valueOf(place),
    project(rows, length, into) {
      for (let i = 0; i < length; i += 1) into[i] = codes[rows[i] ?? 0] ?? 0;
    },
  };
}

/** Room for the months of the years 0 to 9999. */
const months = 120_000;

function monthAxis(days: Int32Array): Axis {
  const dictionary = new ValueDictionary();
  const places = new Int32Array(months);
  const add = (month: number): number => {
    const place = dictionary.codeOf(monthLabel(month));
    places[month] = place;
    return place;
  };
  return {
    get size() {
      return dictionary.size;
    },
    placeOf: (value) => dictionary.codeOf(value),
    valueOf: (place) => dictionary.valueOf(place),
    project(rows, length, into) {
      for (let i = 0; i < length; i += 1) {
        const month = (days[rows[i] ?? 0] ?? 0) >> 5;
        into[i] = places[month] || add(month);
      }
    },
  };
}

function classAxis(dimension: Dimension, plan: AggregatePlan, columns: DossierColumns): Axis {
  const { dictionary, codes } = columnOf(columns, dimension);
  const classes = new ValueClasses(plan, dimension);
  let places = new Int32Array(0);
  let judged = 0;
  const judgeNewValues = (): void => {
    if (dictionary.size > places.length) {
      const larger = new Int32Array(dictionary.size * 2);
      larger.set(places);
      places = larger;
    }
    for (; judged < dictionary.size; judged += 1) {
      places[judged] = classes.classOf(dictionary.valueOf(judged));
    }
  };
  return {
    get size() {
      return classes.size;
    },
    placeOf: (value) => classes.classOf(value),
    valueOf: (place) => classes.memberOf(place),
    project(rows, length, into) {
      judgeNewValues();
      for (let i = 0; i < length; i += 1) into[i] = places[codes[rows[i] ?? 0] ?? 0] ?? 0;
    },
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
