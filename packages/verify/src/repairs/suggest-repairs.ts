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
import { moveParts } from "./move-parts.ts";
import { createRepair, type Repair, type RepairKind } from "./repair.ts";
import { readTokens, replaceToken, type Token } from "./tokens.ts";

/** More would be guessing, not repairing. */
const mostRepairs = 5;
const mostImplied = 3n;
/** Where many slips of one kind would do, none of them says anything. */
const mostAlike = 2;
/** Another number that was meant stands near the wrong one. */
const nearFigures = 20;

/** Looks for repairs of one figure. */
export type RepairSearch = (figure: Figure, check: FigureCheck) => readonly Repair[];

/**
 * Prepares the search for one changed number that makes a contradicted figure true, together with every figure that
 * shares a number with it. What is offered is a hint.
 */
export function createRepairSearch(file: FiguresFile): RepairSearch {
  const tokens = new Map(file.figures.map((figure) => [figure, readTokens(figure)]));
  const places = new Map<string, Figure[]>();
  for (const [figure, own] of tokens) {
    for (const text of new Set(own.map((token) => token.text))) {
      places.set(text, [...(places.get(text) ?? []), figure]);
    }
  }
  const isWrong = remembered(
    (figure: Figure) => verifyFigure(figure, file).result.verdict === "contradicted",
  );
  return (figure, check) => {
    const own = tokens.get(figure) ?? [];
    const related = new Set(own.flatMap(({ text }) => places.get(text) ?? []));
    related.delete(figure);
    const at = file.figures.indexOf(figure);
    const near = file.figures.slice(Math.max(0, at - nearFigures), at + nearFigures + 1);
    const numbers = [...new Set(near.flatMap((other) => tokens.get(other) ?? []))];
    const sums = near.filter((other) => other.kind === "sum");
    return search(figure, check, { file, numbers, sums, related: [...related], isWrong });
  };
}

/** What a search looks at besides the figure. */
interface SearchContext {
  readonly file: FiguresFile;
  /** The numbers of the figures around it. */
  readonly numbers: readonly Token[];
  /** The sums around it. */
  readonly sums: readonly Figure[];
  /** The figures that share a number with it. */
  readonly related: readonly Figure[];
  /** Whether a figure is wrong as it stands. */
  readonly isWrong: (figure: Figure) => boolean;
}

/** Asks each question once. */
function remembered<Key>(ask: (key: Key) => boolean): (key: Key) => boolean {
  const answers = new Map<Key, boolean>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}

function search(figure: Figure, check: FigureCheck, context: SearchContext): readonly Repair[] {
  const points = pointsRepair(figure, check);
  if (points.length > 0)
    return [...points, ...recomputed(figure, check, languageOf(figure, context))];
  if (check.result.verdict !== "contradicted") return [];
  const moved = moveParts(figure, context.sums, context.file);
  if (moved.length > 0) return moved;
  const candidates = withoutRepeats(guesses(figure, check, context));
  const found = fitting(figure, candidates, context);
  // Where another figure is wrong for a reason of its own, only what this one needs can be told.
  const related = context.related.filter((other) => !context.isWrong(other));
  const best = found.length > 0 ? found : fitting(figure, candidates, { ...context, related });
  return withoutCrowds(best).slice(0, mostRepairs);
}

/** Of several ways to the same number, the first is the likeliest. */
function withoutRepeats(repairs: readonly Repair[]): readonly Repair[] {
  const seen = new Set<string>();
  return repairs.filter(({ operand, to }) => {
    const key = `${operand} ${to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The repairs that fit; those that need an unusual rounding besides only where there is no plain one. */
function fitting(
  figure: Figure,
  candidates: readonly Repair[],
  context: SearchContext,
): readonly Repair[] {
  const found = candidates.map((repair) => ({ repair, quality: fits(figure, repair, context) }));
  const ofQuality = (wanted: "plain" | "rounding"): readonly Repair[] =>
    found.filter(({ quality }) => quality === wanted).map(({ repair }) => repair);
  const plain = ofQuality("plain");
  return plain.length > 0 ? plain : ofQuality("rounding");
}

const languageOf = (figure: Figure, { file }: SearchContext): Language =>
  figure.language ?? file.language ?? "vi";

function guesses(figure: Figure, check: FigureCheck, context: SearchContext): readonly Repair[] {
  const printed = check.read?.claim.figure;
  // Nearly any edit makes a claim with a word true, so none of them says anything.
  if (printed?.qualifier || printed?.tolerance) return [];
  const language = languageOf(figure, context);
  // The count of a whole says too little of its shares to be guessed from them.
  const own = readTokens(figure).filter(
    ({ operand }) => figure.kind !== "sum" || operand !== "denominator",
  );
  const slips = own.flatMap((token) =>
    editDigits(token.text, language).map(({ kind, text }) =>
      createRepair({ kind, operand: token.operand, from: token.text, to: text }),
    ),
  );
  return [
    ...slips,
    ...otherNumbers(figure, own, context.numbers),
    ...impliedOperands(check, language),
    ...recomputed(figure, check, language),
  ];
}

/** Tells whether the figure, and every figure that shares a number with it, is true after the change. */
function fits(
  figure: Figure,
  repair: Repair,
  { file, related }: SearchContext,
): "plain" | "rounding" | null {
  const changed = replaceToken(figure, repair, repair.operand);
  const { verdict, reason } = verifyFigure(changed, file).result;
  const isTrue = verdict === "confirmed" || reason.code === "rate/attainable";
  if (!isTrue && verdict !== "confirmed-other-rounding") return null;
  const areTrue = related.every((other) => {
    // Another number that was meant here says nothing of the other places where this one stands.
    const after = repair.kind === "other-operand" ? other : replaceToken(other, repair, null);
    return verifyFigure(after, file).result.verdict !== "contradicted";
  });
  if (!areTrue) return null;
  return isTrue ? "plain" : "rounding";
}

/** Leaves out slips of one kind in one number where there are many: chance explains them. */
function withoutCrowds(repairs: readonly Repair[]): readonly Repair[] {
  const slips: readonly RepairKind[] = ["wrong-digit", "doubled-digit", "other-operand"];
  return repairs.filter(({ kind, operand }) => {
    const alike = repairs.filter((other) => other.kind === kind && other.operand === operand);
    return !slips.includes(kind) || alike.length <= mostAlike;
  });
}

const pointsWords: Record<Language, string> = {
  vi: " điểm phần trăm",
  en: " percentage points",
};

function pointsRepair({ printed }: Figure, { read, result }: FigureCheck): readonly Repair[] {
  if (result.reason.code !== "change/points-as-percent" || !read) return [];
  const { language } = read.claim.figure;
  const to = printed.replace(/\s*(?:%|phần trăm|per\s?cent)/u, pointsWords[language]);
  return [createRepair({ kind: "points", operand: "printed", from: printed, to })];
}

/**
 * Another number of the file may have been meant as an operand, or a part belongs to another total. Only numbers of the
 * same form can be mistaken for each other. A total alone fits too many rates to be guessed from one.
 */
function otherNumbers(
  { kind, numerator, denominator }: Figure,
  own: readonly Token[],
  numbers: readonly Token[],
): readonly Repair[] {
  const hasBoth = numerator !== undefined && denominator !== undefined;
  if (kind === "rate" && !hasBoth) return [];
  const texts = [...new Set(numbers.map(({ text }) => text))];
  return own
    .filter(({ operand }) => operand !== "printed" || kind === "sum")
    .flatMap(({ operand, text }) =>
      texts
        .filter((other) => other !== text && formOf(other) === formOf(text))
        .map((other) => createRepair({ kind: "other-operand", operand, from: text, to: other })),
    );
}

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
  if (to === figure.printed) return [];
  return [createRepair({ kind: "recomputed", operand: "printed", from: figure.printed, to })];
}

const kindOfResult = (
  { kind }: Figure,
  printed: PrintedFigure,
): Pick<PrintedFigure, "kind" | "decimals"> => (kind === "rate" ? asPercent(printed) : printed);
