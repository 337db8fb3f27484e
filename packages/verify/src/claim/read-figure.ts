import type { Diagnostic, FigureOptions, Language, PrintedFigure } from "@tyle/core";
import { toRoundedCount } from "../arithmetic/amount.ts";
import type { Figure, FiguresFile, Operand } from "../figures-file/figures-file.ts";
import { type PrintedClaim, readClaim } from "./printed-claim.ts";
import { spellFraction } from "./spell-fraction.ts";

/** A figure of a figures file whose texts were read. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly claim: PrintedClaim;
  readonly numerator: PrintedFigure | null;
  readonly denominator: PrintedFigure | null;
  readonly parts: readonly PrintedFigure[] | null;
  readonly from: PrintedFigure | null;
  readonly to: PrintedFigure | null;
  readonly percentMeansPoints: boolean;
  readonly roundedTo: bigint | null;
  /** The operands are points of a score, which need not be whole numbers. */
  readonly isScore: boolean;
}

/** A figure that was read, or why it could not be. */
export type ReadResult =
  | { readonly ok: true; readonly read: ReadFigure; readonly isAmbiguous: boolean }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** What a token may be read as where it can be read in two ways: "1,193" is a count of 1193, or 1.193. */
export type Preference = "count" | "decimal";

/**
 * Reads the printed text of a figure and its operands.
 *
 * @param prefer How to read tokens that can be both; texts mix the separators of both languages.
 */
export function readFigure(
  figure: Figure,
  file: Pick<FiguresFile, "language" | "percentMeansPoints" | "roundedTo">,
  prefer: Preference,
): ReadResult {
  const language = figure.language ?? file.language ?? "vi";
  const claim = readPrinted(figure, language, prefer);
  if (!claim.ok) return claim;
  const roundedTo = figure.roundedTo ?? file.roundedTo;
  const asRounded = (printed: PrintedFigure): PrintedFigure =>
    roundedTo === undefined ? printed : toRoundedCount(printed, BigInt(roundedTo));
  const problems: Diagnostic[] = [];
  const units: string[] = [];
  const tokens: Operand[] = [];
  const read = (operand: Operand | undefined): PrintedFigure | null => {
    if (operand === undefined) return null;
    tokens.push(operand);
    const result = readOperand(operand, language, prefer);
    if (result.ok) {
      units.push(result.claim.unit);
      return asRounded(result.claim.figure);
    }
    problems.push(result.diagnostic);
    return null;
  };
  const operands = {
    numerator: read(figure.numerator),
    denominator: read(figure.denominator),
    parts: figure.parts?.flatMap((part) => read(part) ?? []) ?? null,
    from: read(figure.from),
    to: read(figure.to),
  };
  const [problem] = problems;
  if (problem) return { ok: false, diagnostic: problem };
  const isCount = figure.kind === "count" || figure.kind === "sum";
  const shown = { ...claim.claim.figure, text: figure.printed };
  return {
    ok: true,
    isAmbiguous: [figure.printed, ...tokens].some(isAmbiguousToken),
    read: {
      figure,
      claim: { ...claim.claim, figure: isCount ? asRounded(shown) : shown },
      ...operands,
      percentMeansPoints: file.percentMeansPoints ?? false,
      isScore: [claim.claim.unit, ...units].some((unit) => scoreForm.test(unit)),
      roundedTo: roundedTo === undefined ? null : BigInt(roundedTo),
    },
  };
}

const scoreForm = /(?:^|\s)(?:điểm|points?|score)(?:\s|$)/u;

/** Kinds whose printed number is a share or a change and seldom a count. */
const decimalKinds: readonly string[] = ["rate", "points", "ratio", "change"];

function readPrinted(
  figure: Figure,
  language: Language,
  prefer: Preference,
): ReturnType<typeof readClaim> {
  const { kind } = figure;
  const isShare = kind !== "count" && kind !== "rank";
  const printed = isShare ? spellFraction(figure.printed, language) : figure.printed;
  if (kind === "rate" && prefer === "decimal") {
    return readClaim(printed, { language, expect: "percent" });
  }
  return decimalKinds.includes(kind) && prefer === "count"
    ? readClaim(printed, { language })
    : readOperand(printed, language, prefer);
}

/** Reads an operand: a plain number of the file in neutral form, a text as people print it. */
export function readOperand(
  operand: Operand,
  language: Language,
  prefer: Preference,
): ReturnType<typeof readClaim> {
  if (typeof operand === "number") return readClaim(String(operand), { language: "en" });
  const asCount: FigureOptions = { language, expect: "count" };
  // Only what is ambiguous is worth a second look: a count is preferred where it is one.
  if (prefer === "count" && isAmbiguousToken(operand)) {
    const count = readClaim(operand, asCount);
    if (count.ok) return count;
  }
  return readClaim(operand, { language });
}

/** One or more separators, each before three digits: "1,193", "1.617,981", "87,602 điểm". */
const isAmbiguousToken = (token: Operand): boolean =>
  typeof token === "string" && /(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d.,])/.test(token);
