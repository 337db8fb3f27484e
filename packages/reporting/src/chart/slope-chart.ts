import {
  compareInterval,
  type Interval,
  rational,
  type Scope,
  scaleInterval,
  singleValue,
  subtractIntervals,
  type Text,
} from "@tyle/core";
import { toCellRange, toInterval } from "../dataset/cell-range.ts";
import { exactRangeText } from "../dataset/cell-text.ts";
import type { Dataset, MeasureDimension } from "../dataset/dataset.ts";
import type { ChangeDirection, ChartRow, SlopeChart, SlopePair } from "./chart.ts";
import {
  type ChartWords,
  find,
  frame,
  listNote,
  placeWords,
  selectCells,
  toRows,
  withinSentence,
} from "./chart-rows.ts";

/** Which two periods are compared. One scope for both: a change between scopes is none. */
export interface SlopeOptions extends ChartWords {
  readonly measure: string;
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  readonly units?: readonly string[];
}

/**
 * Shows each unit in two periods with the change between them, in points for shares. Units with a value in only one
 * of the periods are named in a note.
 *
 * @throws {TyleError} `argument/invalid` when there is nothing to show.
 */
export function slopeChart(dataset: Dataset, options: SlopeOptions): SlopeChart {
  const measure = find(dataset.measures, options.measure);
  const [from, to] = [find(dataset.periods, options.from), find(dataset.periods, options.to)];
  const rows = toRows(dataset, selectCells(dataset, { ...options, periods: [from.id, to.id] }));
  const pairs = rows
    .filter(({ period, missing }) => period === from.id && missing === null)
    .flatMap((first) => {
      const last = rows.find(
        ({ unit, period, missing }) => unit === first.unit && period === to.id && missing === null,
      );
      return last ? [toPair(first, last, measure)] : [];
    });
  const paired = new Set(pairs.map(({ unit }) => unit));
  const alone = [
    ...new Map(rows.filter(({ unit }) => !paired.has(unit)).map((row) => [row.unit, row])).values(),
  ];
  const words = frame(options, measure, {
    vi: `${withinSentence(from.label).vi} – ${placeWords(to.label, options.scope).vi}`,
    en: `${from.label.en} – ${placeWords(to.label, options.scope).en}`,
  });
  return {
    kind: "slope",
    ...words,
    notes: [
      ...words.notes,
      ...listNote(
        leftOut,
        alone.map(({ label }) => label),
      ),
    ],
    periods: [from, to].map(({ id, label }) => ({ id, label })),
    rows: rows.filter(({ unit }) => paired.has(unit)),
    pairs,
  };
}

const leftOut: Text = {
  vi: "Không có đủ số liệu hai kỳ",
  en: "Without a value in both periods",
};

function toPair(first: ChartRow, last: ChartRow, { unit, decimals }: MeasureDimension): SlopePair {
  const percent = unit === "percent";
  const difference = subtractIntervals(toInterval(last), toInterval(first));
  const shown = percent ? scaleInterval(difference, rational(100n)) : difference;
  return {
    unit: first.unit,
    label: first.label,
    first,
    last,
    change: {
      ...toCellRange(shown),
      text: exactRangeText(shown, percent ? "points" : "count", decimals + 1),
      direction: directionOf(difference),
    },
  };
}

/** An arrow is drawn only where every value of the difference has its sign. */
export function directionOf(difference: Interval): ChangeDirection {
  const zero = rational(0n);
  if (singleValue(difference)?.numerator === 0n) return "none";
  if (compareInterval(difference, ">", zero) === "certain") return "up";
  return compareInterval(difference, "<", zero) === "certain" ? "down" : "uncertain";
}
