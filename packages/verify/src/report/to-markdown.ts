import { formatCount, type Language } from "@tyle/core";
import type { FigureVerdict } from "../result/check-result.ts";
import type { Power } from "../result/power.ts";
import type { FigureReport, VerificationReport } from "./figure-report.ts";
import { verdictSigns, verdictWords } from "./verdict-words.ts";

/**
 * Writes the report as a Markdown table, for a summary of a CI run or a comment.
 */
export function toMarkdown(report: VerificationReport, language: Language): string {
  const words = heads[language];
  const rows = report.results.map((result) => row(result, language));
  const totals = Object.entries(report.summary)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdictWords[verdict as FigureVerdict][language]}`);
  return [
    `## ${words.title}`,
    "",
    `| | ${words.figure} | ${words.printed} | ${words.computed} | ${words.reason} | ${words.power} |`,
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    totals.join(", "),
    "",
  ].join("\n");
}

const heads = {
  vi: {
    title: "Kiểm tra số liệu đã công bố",
    figure: "Số liệu",
    printed: "Đã in",
    computed: "Tính lại",
    reason: "Kết luận",
    power: "Số cùng dạng sẽ khớp",
  },
  en: {
    title: "Published figures checked",
    figure: "Figure",
    printed: "Printed",
    computed: "Recomputed",
    reason: "Finding",
    power: "Such figures that pass",
  },
};

function row(result: FigureReport, language: Language): string {
  const { id, verdict, printed, computed, reason, repairs, power } = result;
  const hints = repairs.map(({ message }) => message[language]);
  const cells = [
    verdictSigns[verdict].sign,
    id,
    printed,
    computed?.text[language] ?? "",
    [reason.message[language], ...hints].join(" "),
    power ? shareOf(power, language) : "",
  ];
  return `| ${cells.map(escapeCell).join(" | ")} |`;
}

const shareOf = ({ passing, of, vacuous }: Power, language: Language): string =>
  `${formatCount(passing, language)} / ${formatCount(of, language)}${vacuous ? ` (${vacuousWords[language]})` : ""}`;

const vacuousWords: Record<Language, string> = { vi: "mọi số", en: "vacuous" };

const escapeCell = (text: string): string =>
  text.replaceAll(/[\\|<>*_`[\]]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, " ");
