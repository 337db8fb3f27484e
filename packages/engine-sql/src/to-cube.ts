import {
  type ControlTotals,
  type CubeWithControl,
  cubeOfColumns,
  type KeyColumn,
  orderByKeys,
  type TallyColumn,
} from "@tyle/core";
import { place, type SqlKey, type SqlMeasure, type SqlPlan } from "./compile-plan.ts";

/** A text column of an answer: each value once, and for each row its place from 1; 0 is NULL. */
export interface TextColumn {
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

/** The answer of a database by columns, in whatever form it came. */
export interface SqlAnswer {
  readonly length: number;
  /** A column of texts. */
  text(column: string): TextColumn;
  /** A column of counts. */
  counts(column: string): Counts;
}

/** Counts of an answer; big integers where they may leave the range of exact doubles. */
export type Counts = ArrayLike<number | bigint>;

/** Brings the answer of a database into the order and the form of a cube. */
export function toCube(plan: SqlPlan, answer: SqlAnswer): CubeWithControl {
  const places = answer.counts("g_place");
  const all = answer.counts("m_n");
  const names = { by: plan.keys.map(nameOf), measures: plan.measures.map(nameOf) };
  const cube = cubeOfColumns(names, () => {
    const keys = plan.keys.map((key) => toKeyColumn(key, answer));
    const order = orderByKeys(keys, answer.length).filter(
      (row) => Number(places[row] ?? 0) === place.counted,
    );
    return {
      length: order.length,
      keys: keys.map((key) => ({ ...key, codes: order.map((row) => key.codes[row] ?? 0) })),
      tallies: plan.measures.map((measure) => toTallyColumn(measure, { answer, all, order })),
    };
  });
  return { cube, control: toControl(places, all) };
}

const nameOf = ({ name }: { readonly name: string }): string => name;

function toControl(places: Counts, all: Counts): ControlTotals {
  const [counted = 0n, undated = 0n, outsidePeriod = 0n] = totalsOf(places, all);
  const read = counted + undated + outsidePeriod;
  return { read, counted, outsidePeriod, undated, rejected: 0n };
}

/** The dossiers at each place. */
function totalsOf(places: Counts, all: Counts): readonly bigint[] {
  if (all instanceof Float64Array) {
    // Numbers of one table: their sum is below 2^53.
    const totals = new Float64Array(3);
    for (let row = 0; row < all.length; row += 1) {
      const at = Number(places[row] ?? 0);
      totals[at] = (totals[at] ?? 0) + (all[row] ?? 0);
    }
    return Array.from(totals, BigInt);
  }
  const totals = [0n, 0n, 0n];
  for (let row = 0; row < all.length; row += 1) {
    const at = Number(places[row] ?? 0);
    totals[at] = (totals[at] ?? 0n) + BigInt(all[row] ?? 0);
  }
  return totals;
}

function toKeyColumn(key: SqlKey, answer: SqlAnswer): KeyColumn {
  const { name } = key;
  switch (key.kind) {
    case "text":
      return { name, ...answer.text(key.column) };
    case "constant":
      return key.value === null
        ? { name, labels: [], codes: new Int32Array(answer.length) }
        : { name, labels: [key.value], codes: new Int32Array(answer.length).fill(1) };
    case "month":
      return { name, ...toMonths(answer.counts(key.column), answer.length) };
  }
}

/** Months come as numbers such as 20250100. */
function toMonths(values: Counts, length: number): TextColumn {
  const places = new Map<number, number>();
  const codes = Int32Array.from({ length }, (_, row) => {
    const month = Number(values[row] ?? 0);
    const place = places.get(month) ?? places.size + 1;
    places.set(month, place);
    return place;
  });
  const labels = Array.from(places.keys(), (month) => {
    const digits = String(month / 100).padStart(6, "0");
    return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  });
  return { labels, codes };
}

function toTallyColumn(
  measure: SqlMeasure,
  { answer, all, order }: { answer: SqlAnswer; all: Counts; order: Int32Array },
): TallyColumn {
  const { name, kind } = measure;
  const zeros: Counts = new Float64Array(answer.length);
  const pick = (values: Counts): Counts => pickRows(values, order);
  if (kind !== "asked") {
    return {
      name,
      yes: pick(kind === "yes" ? all : zeros),
      unknown: pick(kind === "unknown" ? all : zeros),
    };
  }
  const yes = measure.yes ? answer.counts(measure.yes) : zeros;
  const no = measure.no ? answer.counts(measure.no) : zeros;
  return { name, yes: pick(yes), unknown: pick(difference(all, yes, no)) };
}

function pickRows(values: Counts, order: Int32Array): Counts {
  if (!(values instanceof Float64Array)) return Array.from(order, (row) => values[row] ?? 0);
  const picked = new Float64Array(order.length);
  for (let at = 0; at < picked.length; at += 1) picked[at] = values[order[at] ?? 0] ?? 0;
  return picked;
}

/** What is left of the first. Big integers stay exact; doubles are below 2^53. */
function difference(all: Counts, yes: Counts, no: Counts): Counts {
  if (typeof all[0] === "bigint") {
    return Array.from(
      all,
      (count, row) => BigInt(count) - BigInt(yes[row] ?? 0) - BigInt(no[row] ?? 0),
    );
  }
  const left = new Float64Array(all.length);
  for (let row = 0; row < left.length; row += 1) {
    left[row] = Number(all[row] ?? 0) - Number(yes[row] ?? 0) - Number(no[row] ?? 0);
  }
  return left;
}
