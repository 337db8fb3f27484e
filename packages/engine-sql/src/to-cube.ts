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
  /** A column of texts. */
  text(column: string): TextColumn;
  /** A column of days as numbers; 0 is NULL. */
  days(column: string): readonly number[];
  /** The places of the groups, in the pieces in which they came. */
  places(): readonly ArrayLike<number>[];
  /** A column of counts, in the same pieces. */
  counts(column: string): readonly Counts[];
}

/** Counts of an answer; big integers where they may leave the range of exact doubles. */
export type Counts = ArrayLike<number> | ArrayLike<bigint>;

const isBig = (counts: Counts): counts is ArrayLike<bigint> => typeof counts[0] === "bigint";

/** Brings the answer of a database into the order and the form of a cube. */
export function toCube(plan: SqlPlan, answer: SqlAnswer): CubeWithControl {
  const names = { by: plan.keys.map(nameOf), measures: plan.measures.map(nameOf) };
  const cube = cubeOfColumns(names, () => {
    const places = join(answer.places());
    const all = join(answer.counts("m_n"));
    const keys = plan.keys.map((key) => toKeyColumn(key, answer, all.length));
    const order = orderByKeys(keys, all.length).filter((row) => places[row] === place.counted);
    return {
      length: order.length,
      keys: keys.map((key) => ({ ...key, codes: order.map((row) => key.codes[row] ?? 0) })),
      tallies: plan.measures.map((measure) => toTallyColumn(measure, { answer, all, order })),
    };
  });
  return { cube, control: toControl(answer) };
}

/** Pieces as one column; big integers stay what they are. */
function join(pieces: readonly Counts[]): Counts {
  if (pieces.some(isBig)) return pieces.filter(isBig).flatMap((piece) => Array.from(piece));
  const whole = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    if (!isBig(piece)) whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const nameOf = ({ name }: { readonly name: string }): string => name;

function toControl(answer: SqlAnswer): ControlTotals {
  const all = answer.counts("m_n");
  const sums = answer.places().map((places, piece) => sumsOf(places, all[piece] ?? []));
  const sumAt = (at: number): bigint => sums.reduce((sum, each) => sum + BigInt(each[at] ?? 0), 0n);
  const counted = sumAt(place.counted);
  const undated = sumAt(place.undated);
  const outsidePeriod = sumAt(place.outsidePeriod);
  const read = counted + undated + outsidePeriod;
  return { read, counted, outsidePeriod, undated, rejected: 0n };
}

/** The dossiers at each place. */
function sumsOf(places: ArrayLike<number>, all: Counts): Counts {
  if (isBig(all)) {
    const sums = [0n, 0n, 0n];
    for (const [row, count] of Array.from(all).entries()) {
      const at = places[row] ?? 0;
      sums[at] = (sums[at] ?? 0n) + count;
    }
    return sums;
  }
  // Numbers of one table: their sum is below 2^53. So short a loop is fast before it is compiled.
  const sums = new Float64Array(3);
  for (let row = 0; row < all.length; row += 1) {
    const at = places[row] ?? 0;
    sums[at] = (sums[at] ?? 0) + (all[row] ?? 0);
  }
  return sums;
}

function toKeyColumn(key: SqlKey, answer: SqlAnswer, length: number): KeyColumn {
  const { name } = key;
  switch (key.kind) {
    case "text":
      return { name, ...answer.text(key.column) };
    case "constant":
      return key.value === null
        ? { name, labels: [], codes: new Int32Array(length) }
        : { name, labels: [key.value], codes: new Int32Array(length).fill(1) };
    case "month":
      return { name, ...toMonths(answer.days(key.column)) };
  }
}

/** Months come as numbers such as 20250100. */
function toMonths(values: readonly number[]): TextColumn {
  const places = new Map<number, number>();
  const codes = Int32Array.from(values, (month) => {
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
  const zeros: Counts = new Float64Array(all.length);
  const pick = (values: Counts): Counts => pickRows(values, order);
  if (kind !== "asked") {
    return {
      name,
      yes: pick(kind === "yes" ? all : zeros),
      unknown: pick(kind === "unknown" ? all : zeros),
    };
  }
  const yes = measure.yes ? join(answer.counts(measure.yes)) : zeros;
  const no = measure.no ? join(answer.counts(measure.no)) : zeros;
  return { name, yes: pick(yes), unknown: pick(difference(all, yes, no)) };
}

function pickRows(values: Counts, order: Int32Array): Counts {
  if (isBig(values)) return Array.from(order, (row) => values[row] ?? 0n);
  const picked = new Float64Array(order.length);
  for (let at = 0; at < picked.length; at += 1) picked[at] = values[order[at] ?? 0] ?? 0;
  return picked;
}

/** What is left of the first. Big integers stay exact; doubles are below 2^53. */
function difference(all: Counts, yes: Counts, no: Counts): Counts {
  if (isBig(all)) {
    return Array.from(all, (count, row) => count - BigInt(yes[row] ?? 0) - BigInt(no[row] ?? 0));
  }
  const left = new Float64Array(all.length);
  for (let row = 0; row < left.length; row += 1) {
    left[row] = Number(all[row] ?? 0) - Number(yes[row] ?? 0) - Number(no[row] ?? 0);
  }
  return left;
}
