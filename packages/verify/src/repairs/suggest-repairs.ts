import {
  figureRange,
  formatCount,
  formatRounded,
  type Language,
  multiply,
  type PrintedFigure,
  rational,
  round,
  singleValue,
} from "@tyle/core";
import { faceValue } from "../arithmetic/amount.ts";
import { totalsFor } from "../arithmetic/totals-for.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { Figure, FiguresFile } from "../figures-file/figures-file.ts";
import { attainableCounts, rateOperands } from "../kinds/verify-rate.ts";
import { type FigureCheck, verifyFigure } from "../verify-figure.ts";
import { editDigits } from "./edit-digits.ts";
import { createRepair, type Repair } from "./repair.ts";
import { readTokens, replaceToken, type Token } from "./tokens.ts";

/** More would be guessing, not repairing. */
const mostRepairs = 5;
const mostImplied = 3n;

/**
 * Looks for one changed number that makes a contradicted figure true, together with every figure that shares the
 * number. What is offered is a hint.
 */
export function suggestRepairs(
  figure: Figure,
  check: FigureCheck,
  file: FiguresFile,
): readonly Repair[] {
  if (check.result.verdict !== "contradicted") return [];
  const language = figure.language ?? file.language ?? "vi";
  const tokens = readTokens(figure);
  // Nearly any edit makes a claim with a word true, so none of them says anything.
  const slips = (check.read?.claim.figure.qualifier ? [] : tokens).flatMap((token) =>
    editDigits(token.text, language).map(({ kind, text }) =>
      createRepair({ kind, operand: token.operand, from: token.text, to: text }),
    ),
  );
  const candidates = [
    ...pointsRepair(figure, check),
    ...slips,
    ...otherNumbers(tokens, file),
    ...impliedOperands(check, language),
    ...recomputed(figure, check, language),
  ];
  const seen = new Set<string>();
  const fitting: Repair[] = [];
  for (const candidate of candidates) {
    const key = `${candidate.operand} ${candidate.to}`;
    if (seen.has(key) || !fits(figure, candidate, file)) continue;
    seen.add(key);
    fitting.push(candidate);
    if (fitting.length === mostRepairs) break;
  }
  return fitting;
}

/** Tells whether the figure, and every figure that shares a number with it, is true after the change. */
function fits(figure: Figure, repair: Repair, file: FiguresFile): boolean {
  const changed = replaceToken(figure, repair, repair.operand);
  const { verdict } = verifyFigure(changed, file).result;
  if (verdict !== "confirmed" && verdict !== "confirmed-other-rounding") return false;
  const own = new Set(readTokens(figure).map(({ text }) => text));
  const related = file.figures.filter(
    (other) => other !== figure && readTokens(other).some(({ text }) => own.has(text)),
  );
  return related.every((other) => {
    // Another number that was meant here says nothing of the other places where this one stands.
    const after = repair.kind === "other-operand" ? other : replaceToken(other, repair, null);
    return verifyFigure(after, file).result.verdict !== "contradicted";
  });
}

function pointsRepair({ printed }: Figure, { result }: FigureCheck): readonly Repair[] {
  if (result.reason.code !== "change/points-as-percent") return [];
  const to = printed.replace(/\s*(%|phần trăm|percent|per cent)\s*$/u, (sign) =>
    /percent|per cent/.test(sign) ? " percentage points" : " điểm phần trăm",
  );
  return [createRepair({ kind: "points", operand: "printed", from: printed, to })];
}

/**
 * Another number of the file may have been meant as an operand, or a part belongs to another total. Only numbers of the
 * same form can be mistaken for each other, and the result itself is no operand.
 */
function otherNumbers(tokens: readonly Token[], file: FiguresFile): readonly Repair[] {
  const all = [...new Set(file.figures.flatMap(readTokens).map(({ text }) => text))];
  return tokens
    .filter(isOperand)
    .flatMap(({ operand, text }) =>
      all
        .filter((other) => other !== text && formOf(other) === formOf(text))
        .map((other) => createRepair({ kind: "other-operand", operand, from: text, to: other })),
    );
}

const isOperand = ({ operand, text }: Token): boolean =>
  operand !== "printed" || formOf(text) === "#";

/** A number without its digits: "#" for a count, "#%" for a percent. */
const formOf = (text: string): string => text.replace(/[\d.,]+/g, "#").trim();

/** The whole numbers that would make a rate true, where there are only a few. */
function impliedOperands({ read }: FigureCheck, language: Language): readonly Repair[] {
  if (read?.figure.kind !== "rate" || read.claim.figure.qualifier) return [];
  const { numerator, denominator } = rateOperands(read);
  const [part, total] = [numerator && faceValue(numerator), denominator && faceValue(denominator)];
  if (!numerator || !denominator || !part || !total) return [];
  const printed = asPercent(read.claim.figure);
  const counts = attainableCounts(printed, total, "half-up");
  const totals = part.denominator === 1n ? totalsFor(part.numerator, figureRange(printed)) : null;
  const few = (
    range: { min: bigint; max: bigint | null } | null,
    operand: string,
    from: PrintedFigure,
  ): readonly Repair[] => {
    if (!range || range.max === null || range.max - range.min >= mostImplied) return [];
    const values = Array.from(
      { length: Number(range.max - range.min) + 1 },
      (_, index) => range.min + BigInt(index),
    );
    return values.map((value) =>
      createRepair({ kind: "implied", operand, from: from.text, to: formatCount(value, language) }),
    );
  };
  return [...few(counts, "numerator", numerator), ...few(totals, "denominator", denominator)];
}

/** The printed text as it should be, rounded half-up to the decimals that were printed. */
function recomputed(
  figure: Figure,
  { read, result }: FigureCheck,
  language: Language,
): readonly Repair[] {
  const value = result.interval && singleValue(result.interval);
  if (!read || !value || read.claim.figure.qualifier || read.claim.figure.step.numerator !== 1n)
    return [];
  const { decimals, kind } = kindOfResult(read.figure, read.claim.figure);
  const shown = kind === "percent" ? multiply(value, rational(100n)) : value;
  const text = formatRounded(round(shown, { decimals, mode: "half-up" }), language);
  const to = figure.printed.replace(/[-\u2212]?\d[\d.,]*/u, text);
  return [createRepair({ kind: "recomputed", operand: "printed", from: figure.printed, to })];
}

const kindOfResult = (
  { kind }: Figure,
  printed: PrintedFigure,
): Pick<PrintedFigure, "kind" | "decimals"> => (kind === "rate" ? asPercent(printed) : printed);
