import { compareInterval, type Interval, type Language, type Text, toRational } from "@tyle/core";
import { toInterval } from "../dataset/cell-range.ts";
import { inBoth } from "../dataset/cell-text.ts";
import { liesAbove } from "../dataset/rank-cells.ts";
import type { Chart, ChartRow, SlopeChart, SnapshotFrame, TimeFrame } from "./chart.ts";
import { withinSentence } from "./chart-rows.ts";
import { describeWords } from "./describe-words.data.ts";

/** How much is said, and in which language. */
export interface DescribeOptions {
  readonly language: Language;
  /** `short` says what is drawn, its extremes and the target; `full` names each value too. */
  readonly level: "short" | "full";
}

/**
 * Tells in words what a chart shows, with each number as it is printed.
 *
 * @example
 * describe(chart, { language: "vi", level: "short" })
 * // "Biểu đồ thanh xếp hạng 9 đơn vị: … Cao nhất: Thị trấn Phước Cát 6,66%. Thấp nhất: Thị trấn Cát Tiên 0,03%. …"
 */
export function describe(chart: Chart, { language, level }: DescribeOptions): string {
  const words = describeWords[language];
  const units = new Set(chart.rows.map(({ unit }) => unit)).size;
  const sentences = [
    `${words.kinds[chart.kind](units)}: ${chart.subtitle[language]}.`,
    ...findings(chart, language),
  ];
  if (level === "full") sentences.push(`${listOf(chart, language)}.`);
  return sentences.join(" ");
}

/**
 * What a chart bears out, to stand as its title: extremes and targets, each only as far as it is certain, and how many
 * values are missing behind them.
 *
 * @example
 * headline(chart).en // "Highest: Thị trấn Phước Cát 6.66%. Lowest: Thị trấn Cát Tiên 0.03%. Target 80%: met by none."
 */
export const headline = (chart: Chart): Text =>
  inBoth((language) => findings(chart, language).join(" ") || chart.subtitle[language]);

const findings = (chart: Chart, language: Language): readonly string[] => [
  // Between two periods the change is what is to be seen.
  ...(chart.kind === "slope" ? [] : extremes(chart.rows, language)),
  ...details(chart, language),
  ...missingSentence(chart.rows, language),
];

function missingSentence(rows: readonly ChartRow[], language: Language): readonly string[] {
  const count = rows.filter(({ missing }) => missing !== null).length;
  return count > 0 ? [describeWords[language].missing(count)] : [];
}

/** The highest and the lowest, as far as they are certain. Values of several scopes are not compared. */
function extremes(rows: readonly ChartRow[], language: Language): readonly string[] {
  const known = rows.filter(({ missing }) => missing === null);
  const [first, second] = known;
  if (!first || known.some(({ scope }) => scope !== first.scope)) return [];
  const several = hasSeveralPeriods(rows);
  if (!second) return [`${nameOf(first, several, language)}.`];
  const words = describeWords[language];
  const ranges = new Map(known.map((row) => [row, toInterval(row)]));
  return (["highest", "lowest"] as const).map((end) => {
    const possible = outermost(ranges, end);
    const [any] = possible;
    const equal = possible.every(
      ({ loExact, hiExact }) => loExact === any?.hiExact && hiExact === loExact,
    );
    const count = `${possible.length} ${words.values}`;
    const names =
      possible.length <= mostNames
        ? possible.map((row) => nameOf(row, several, language)).join("; ")
        : equal
          ? `${any?.text[language]} (${count})`
          : count;
    return `${possible.length === 1 || equal ? words[end] : words.perhaps[end]}: ${names}.`;
  });
}

/** More names than these are counted instead. */
const mostNames = 3;

/** The rows that may be the highest or the lowest: those that no other row is certain to surpass. */
function outermost(
  ranges: ReadonlyMap<ChartRow, Interval>,
  end: "highest" | "lowest",
): readonly ChartRow[] {
  const surpasses = (a: Interval, b: Interval): boolean =>
    end === "highest" ? liesAbove(a, b) : liesAbove(b, a);
  let possible: [ChartRow, Interval][] = [];
  for (const [row, range] of ranges) {
    if (possible.some(([, other]) => surpasses(other, range))) continue;
    possible = possible.filter(([, other]) => !surpasses(range, other));
    possible.push([row, range]);
  }
  return possible.map(([row]) => row);
}

/** The period is said where there are several. */
function nameOf(
  { label, periodLabel, text }: ChartRow,
  several: boolean,
  language: Language,
): string {
  const period = several ? `, ${withinSentence(periodLabel)[language]}` : "";
  return `${label[language]}${period} ${text[language]}`;
}

const hasSeveralPeriods = (rows: readonly ChartRow[]): boolean =>
  rows.some(({ period }) => period !== rows[0]?.period);

function details(chart: Chart, language: Language): readonly string[] {
  switch (chart.kind) {
    case "ranked":
    case "bullet":
    case "map":
      return targetSentence(chart, language);
    case "trend":
    case "multiples":
      return breakSentences(chart, language);
    case "slope":
      return changeSentences(chart, language);
    case "heat":
      return [];
  }
}

function targetSentence({ target, rows }: SnapshotFrame, language: Language): readonly string[] {
  if (!target) return [];
  const limit = toRational(target.exact);
  const answers = rows
    .filter(({ missing }) => missing === null)
    .map((row) => compareInterval(toInterval(row), target.comparator, limit));
  if (answers.length === 0) return [];
  const met = answers.filter((answer) => answer === "certain").length;
  const open = answers.filter((answer) => answer === "possible").length;
  return [describeWords[language].target(target.text[language], met, open)];
}

function breakSentences(
  { breaks, periods, targets }: TimeFrame,
  language: Language,
): readonly string[] {
  const words = describeWords[language];
  const labels = new Map(periods.map(({ id, label }) => [id, label[language]]));
  const goals = new Set(targets.map(({ text }) => text[language]));
  return [
    ...(goals.size > 0 ? [`${words.targets}: ${[...goals].join(", ")}.`] : []),
    ...breaks.map(({ before, text }) => words.break(labels.get(before) ?? before, text[language])),
  ];
}

const changeSentences = ({ pairs }: SlopeChart, language: Language): readonly string[] => {
  if (pairs.length === 0) return [];
  const words = describeWords[language];
  const count = (wanted: string): number =>
    pairs.filter(({ change }) => change.direction === wanted).length;
  return [words.changes(count("up"), count("down"), count("uncertain"))];
};

function listOf(chart: Chart, language: Language): string {
  if (chart.kind === "slope") {
    return chart.pairs
      .map(
        ({ label, first, last }) =>
          `${label[language]}: ${first.text[language]}, ${last.text[language]}`,
      )
      .join("; ");
  }
  const several = hasSeveralPeriods(chart.rows);
  return chart.rows.map((row) => nameOf(row, several, language)).join("; ");
}
