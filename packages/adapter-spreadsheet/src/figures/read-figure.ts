import {
  cellText,
  compare,
  coreDiagnostics,
  type Diagnostic,
  type DiagnosticContext,
  type FigurePart,
  type FigureResult,
  type Language,
  multiply,
  type PrintedFigure,
  type RawCell,
  rational,
  safeParseFigure,
  toRational,
} from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";

/** What is known about a cell before it is read. */
export interface FigureCell {
  readonly cell: RawCell;
  readonly part: FigurePart;
  readonly heading: string;
  readonly language: Language;
  readonly at: DiagnosticContext;
}

/** Reads the figure of a cell and checks that a share is one and a count is one. */
export function readFigure({ cell, part, heading, language, at }: FigureCell): FigureResult {
  const text = cellText(cell);
  if (cell.kind === "error") {
    return refuse(spreadsheetDiagnostics["cell/error-value"]({ text }, at));
  }
  // In a table a count has digits, and group signs of one kind: "1.617,981" is a slip of one of two people.
  if (part !== "rate" && cell.kind === "text" && (!/\d/.test(text) || /\..*,|,.*\./.test(text))) {
    return refuse(coreDiagnostics["figure/not-a-count"]({ text }, at));
  }
  const result =
    cell.kind === "number"
      ? storedNumber(cell.text, text, language)
      : safeParseFigure(text, { language, expect: part === "rate" ? "percent" : "count", at });
  if (!result.ok) return result;
  return part === "rate" ? asShare(result.figure, heading, at) : asCount(result.figure, at);
}

/** A number of a workbook: its decimal text is neutral, so no language can misread it. */
function storedNumber(stored: string, printed: string, language: Language): FigureResult {
  const isPercent = printed.trim().endsWith("%");
  const digits = stored.split(".")[1]?.length ?? 0;
  return {
    ok: true,
    figure: {
      text: printed,
      language,
      kind: isPercent ? "percent" : "number",
      value: toRational(stored),
      decimals: isPercent ? Math.max(0, digits - 2) : digits,
      step: rational(1n, 10n ** BigInt(digits)),
      qualifier: null,
    },
  };
}

function asShare(figure: PrintedFigure, heading: string, at: DiagnosticContext): FigureResult {
  const { text } = figure;
  const isPercent = figure.kind === "percent";
  if (!isPercent && !heading.includes("%")) {
    return refuse(spreadsheetDiagnostics["rate/unknown-scale"]({ text }, at));
  }
  const percent = isPercent ? figure : percentOf(figure);
  if (percent.value.numerator < 0n)
    return refuse(coreDiagnostics["figure/not-a-number"]({ text }, at));
  return compare(percent.value, rational(1n)) > 0
    ? refuse(coreDiagnostics["rate/above-100"]({ text }, at))
    : { ok: true, figure: percent };
}

/** The sign stands in the heading instead of the cell. */
const percentOf = (figure: PrintedFigure): PrintedFigure => ({
  ...figure,
  kind: "percent",
  value: multiply(figure.value, rational(1n, 100n)),
  step: multiply(figure.step, rational(1n, 100n)),
});

function asCount(figure: PrintedFigure, at: DiagnosticContext): FigureResult {
  const { text, value, kind } = figure;
  if (value.numerator < 0n) return refuse(coreDiagnostics["figure/negative-count"]({ text }, at));
  return kind === "number" && value.denominator === 1n
    ? { ok: true, figure }
    : refuse(coreDiagnostics["figure/not-a-count"]({ text }, at));
}

const refuse = (diagnostic: Diagnostic): FigureResult => ({ ok: false, diagnostic });
