import { compareInterval, type Language, toRational } from "@tyle/core";
import { toInterval } from "../dataset/cell-range.ts";
import type { Chart, RankedChart, RankedRow } from "./chart.ts";

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
 * // "Biểu đồ thanh xếp hạng 9 đơn vị … Cao nhất: Thị trấn Phước Cát 6,66%. Thấp nhất: Thị trấn Cát Tiên 0,03%. …"
 */
export function describe(chart: Chart, { language, level }: DescribeOptions): string {
  const sentences = [...ranked[language](chart), ...targetSentence(chart, language)];
  if (level === "full") sentences.push(`${listOf(chart, language)}.`);
  return sentences.join(" ");
}

const withValue = ({ rows }: RankedChart): readonly RankedRow[] =>
  rows.filter(({ missing }) => missing === null);

const ranked = {
  vi: (chart: RankedChart): readonly string[] => {
    const shown = withValue(chart);
    const missing = chart.rows.length - shown.length;
    return [
      `Biểu đồ thanh xếp hạng ${chart.rows.length} đơn vị: ${chart.subtitle.vi}.`,
      ...extremes(shown, "vi", ["Đứng đầu", "Đứng cuối"]),
      ...(missing > 0 ? [`${missing} đơn vị chưa có số liệu.`] : []),
    ];
  },
  en: (chart: RankedChart): readonly string[] => {
    const shown = withValue(chart);
    const missing = chart.rows.length - shown.length;
    return [
      `Bar chart ranking ${chart.rows.length} units: ${chart.subtitle.en}.`,
      ...extremes(shown, "en", ["First", "Last"]),
      ...(missing > 0 ? [`${missing} without a value.`] : []),
    ];
  },
} as const;

function extremes(
  rows: readonly RankedRow[],
  language: Language,
  [firstWord, lastWord]: readonly [string, string],
): readonly string[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const name = ({ label, text }: RankedRow): string => `${label[language]} ${text[language]}`;
  return [`${firstWord}: ${name(first)}.`, `${lastWord}: ${name(last)}.`];
}

function targetSentence(chart: RankedChart, language: Language): readonly string[] {
  const { target } = chart;
  if (!target) return [];
  const limit = toRational(target.exact);
  const answers = withValue(chart).map((row) =>
    compareInterval(toInterval(row), target.comparator, limit),
  );
  const met = answers.filter((answer) => answer === "certain").length;
  const open = answers.filter((answer) => answer === "possible").length;
  const text = target.text[language];
  return language === "vi"
    ? [`Mục tiêu ${text}: ${met} đơn vị đạt${open > 0 ? `, ${open} chưa xác định được` : ""}.`]
    : [`Target ${text}: met by ${met}${open > 0 ? `, not to be told for ${open}` : ""}.`];
}

const listOf = ({ rows }: RankedChart, language: Language): string =>
  rows.map(({ label, text }) => `${label[language]}: ${text[language]}`).join("; ");
