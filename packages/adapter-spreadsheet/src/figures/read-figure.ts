import {
  cellText,
  compare,
  contains,
  coreDiagnostics,
  type Diagnostic,
  type DiagnosticContext,
  type FigureOptions,
  type FigurePart,
  type FigureResult,
  type Language,
  multiply,
  type PrintedFigure,
  type RawCell,
  rational,
  roundingRange,
  safeParseFigure,
  toRational,
} from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { shownDecimal } from "./shown-decimal.ts";

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
  const expect = part === "rate" ? "percent" : "count";
  const result =
    cell.kind === "number"
      ? readNumber(cell, { language, expect })
      : safeParseFigure(text, { language, expect, at });
  if (!result.ok) return result;
  return part === "rate" ? asShare(result.figure, heading, at) : asCount(result.figure, at);
}

type NumberCell = Extract<RawCell, { kind: "number" }>;

/** A number of a workbook: published is what is shown, with its digits; where nothing is, what is stored. */
function readNumber({ text, printed }: NumberCell, options: FigureOptions): FigureResult {
  const stored = shownDecimal(text);
  const shown = printed === undefined ? undefined : readShown(printed, stored, options);
  return { ok: true, figure: shown ?? storedFigure(stored, printed, options) };
}

/** The stored number decides in which language "5.809" is shown; a text that does not fit it is `undefined`. */
function readShown(
  printed: string,
  stored: string,
  options: FigureOptions,
): PrintedFigure | undefined {
  const exact = toRational(stored);
  const readings = [options.language, ...(["vi", "en"] as const)].flatMap((language) => {
    const result = safeParseFigure(printed, { ...options, language });
    return result.ok ? [result.figure] : [];
  });
  const fitting = readings.find(({ value, step }) =>
    (["half-up", "truncate"] as const).some((mode) =>
      contains(roundingRange(value, step, mode), exact),
    ),
  );
  return fitting && { ...fitting, language: options.language };
}

/** Its decimal text is neutral, so no language can misread it. */
function storedFigure(
  stored: string,
  printed: string | undefined,
  { language }: FigureOptions,
): PrintedFigure {
  const isPercent = printed?.trim().endsWith("%") ?? false;
  const digits = stored.split(".")[1]?.length ?? 0;
  return {
    text: printed ?? stored,
    language,
    kind: isPercent ? "percent" : "number",
    value: toRational(stored),
    decimals: isPercent ? Math.max(0, digits - 2) : digits,
    step: rational(1n, 10n ** BigInt(digits)),
    qualifier: null,
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
  const { text, value, kind, step, qualifier } = figure;
  if (value.numerator < 0n) return refuse(coreDiagnostics["figure/negative-count"]({ text }, at));
  if (kind !== "number" || value.denominator !== 1n)
    return refuse(coreDiagnostics["figure/not-a-count"]({ text }, at));
  // "hơn 43.500" and "4,3 triệu" stand for many counts; their digits must not be summed as if they were one.
  return qualifier === null && compare(step, rational(1n)) <= 0
    ? { ok: true, figure }
    : refuse(spreadsheetDiagnostics["figure/not-exact-count"]({ text }, at));
}

const refuse = (diagnostic: Diagnostic): FigureResult => ({ ok: false, diagnostic });
