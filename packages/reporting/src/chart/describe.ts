import { compare, compareInterval, type Language, toRational } from "@tyle/core";
import { toInterval } from "../dataset/cell-range.ts";
import type { Chart, ChartRow, SlopeChart, SnapshotFrame, TimeFrame } from "./chart.ts";
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
  const missing = chart.rows.filter((row) => row.missing !== null).length;
  const sentences = [
    `${words.kinds[chart.kind](units)}: ${chart.subtitle[language]}.`,
    ...extremes(chart.rows, language),
    ...details(chart, language),
    ...(missing > 0 ? [words.missing(missing)] : []),
  ];
  if (level === "full") sentences.push(`${listOf(chart, language)}.`);
  return sentences.join(" ");
}

function extremes(rows: readonly ChartRow[], language: Language): readonly string[] {
  const known = rows.filter(({ exact }) => exact !== null);
  const [first] = known;
  if (!first || known.length === 1) return first ? [`${nameOf(first, rows, language)}.`] : [];
  const beyond = (sign: 1 | -1): ChartRow =>
    known.reduce((best, row) => (sign * order(row, best) > 0 ? row : best), first);
  const words = describeWords[language];
  return [
    `${words.highest}: ${nameOf(beyond(1), rows, language)}.`,
    `${words.lowest}: ${nameOf(beyond(-1), rows, language)}.`,
  ];
}

const order = (a: ChartRow, b: ChartRow): number =>
  compare(toRational(a.exact ?? "0"), toRational(b.exact ?? "0"));

/** The period is said where there are several. */
function nameOf(row: ChartRow, rows: readonly ChartRow[], language: Language): string {
  const several = rows.some(({ period }) => period !== row.period);
  const place = several
    ? `${row.label[language]}, ${row.periodLabel[language]}`
    : row.label[language];
  return `${place} ${row.text[language]}`;
}

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
  const several = chart.rows.some(({ period }) => period !== chart.rows[0]?.period);
  return chart.rows
    .map(({ label, periodLabel, text }) => {
      const place = several ? `${label[language]}, ${periodLabel[language]}` : label[language];
      return `${place}: ${text[language]}`;
    })
    .join("; ");
}
