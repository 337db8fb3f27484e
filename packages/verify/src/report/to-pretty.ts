import { formatLocation, type Language, visibleText } from "@tyle/core";
import type { FigureVerdict } from "../result/check-result.ts";
import type { FigureReport, VerificationReport } from "./figure-report.ts";
import { formatPower } from "./power-words.ts";
import { verdictSigns, verdictWords } from "./verdict-words.ts";

/** How a report is written for a terminal. */
export interface PrettyOptions {
  readonly language: Language;
  readonly color: boolean;
}

/**
 * Writes a report for a person: one line for each figure, more where something is wrong, and the totals.
 */
export function formatPretty(report: VerificationReport, options: PrettyOptions): string {
  const { language } = options;
  const widest = Math.max(0, ...report.results.map(({ id }) => id.length));
  const lines = report.results.flatMap((result) => figureLines(result, widest, options));
  const totals = Object.entries(verdictWords)
    .map(([verdict, words]) => [report.summary[verdict as FigureVerdict], words[language]] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  return `${lines.join("\n")}\n\n${totals.join(", ") || emptyWords[language]}\n`;
}

const emptyWords = { vi: "Không có số liệu nào.", en: "There are no figures." };

function figureLines(
  result: FigureReport,
  width: number,
  { language, color }: PrettyOptions,
): readonly string[] {
  const { id, verdict, reason, repairs, location, power } = result;
  const { sign, color: code } = verdictSigns[verdict];
  const head = `${paint(sign, code, color)} ${visibleText(`${id.padEnd(width)}  ${reason.message[language]}`)}`;
  const indent = " ".repeat(width + 4);
  const told = power ? [`${indent}${formatPower(power, language)}`] : [];
  const matches = matchLines(result, language).map((line) => `${indent}${visibleText(line)}`);
  const hints = repairs.map(({ message }) => `${indent}${visibleText(message[language])}`);
  if (verdict !== "contradicted") return [head, ...told, ...hints, ...matches];
  return [
    head,
    `${indent}${formatLocation(location)}`,
    ...hints,
    ...matches,
    ...(repairs.length + matches.length === 0 ? [`${indent}${reason.hint[language]}`] : []),
  ];
}

/** More are in the JSON report. */
const shownMatches = 3;

/** The definitions that reproduce a figure, with a warning where it may be any of several. */
function matchLines(
  { matches, warnings, verdict }: FigureReport,
  language: Language,
): readonly string[] {
  const [only, ...more] = matches;
  if (!only || (verdict === "confirmed" && more.length === 0)) return [];
  if (more.length === 0) return [`${matchWord[language]} ${only.text[language]}`];
  return [
    ...warnings.map(({ message }) => message[language]),
    ...matches.slice(0, shownMatches).map(({ text }) => `  ${text[language]}`),
  ];
}

const matchWord = { vi: "khớp với", en: "matches" };

const paint = (text: string, code: number, color: boolean): string =>
  color ? `\u001b[${code}m${text}\u001b[39m` : text;
