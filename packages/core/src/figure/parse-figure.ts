import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic, DiagnosticContext } from "../diagnostic/diagnostic.ts";
import type { Language } from "../diagnostic/text.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { add, negate, type Rational, rational } from "../exact/rational.ts";
import { type DecimalDigits, type DecimalReadings, readDecimal } from "./decimal-text.ts";
import { kindWords, scaleWords } from "./number-words.data.ts";
import type { FigureKind, PrintedFigure } from "./printed-figure.ts";
import { readNumberWords, takeQualifiers } from "./words.ts";

/** What the caller knows about a figure. */
export interface FigureOptions {
  /** The language of the text, which decides between "." and ",". */
  readonly language: Language;
  /** `count` refuses anything but whole numbers and settles "1,193" as 1193; `percent` settles "87,602" as 87.602. */
  readonly expect?: "count" | "percent";
  /** Where the figure stands, for the diagnostic. */
  readonly at?: DiagnosticContext;
}

/** A figure, or the diagnostic that says why there is none. */
export type FigureResult =
  | { readonly ok: true; readonly figure: PrintedFigure }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** No report prints a longer number; thousands of digits would only keep the arithmetic busy. */
const longestFigure = 200;

/**
 * Reads a number as printed in a report: separators of either language, percent signs, scale words, qualifiers.
 *
 * @example
 * safeParseFigure("hơn 4,3 triệu", { language: "vi" })
 * // { ok: true, figure: { value: 4300000, step: 100000, decimals: 1, qualifier: "over", … } }
 * safeParseFigure("70.4.1%", { language: "vi" })
 * // { ok: false, diagnostic: { code: "figure/not-a-number", … } }
 */
export function safeParseFigure(text: string, options: FigureOptions): FigureResult {
  const { language, expect, at = {} } = options;
  if (text.length > longestFigure) {
    return {
      ok: false,
      diagnostic: coreDiagnostics["figure/not-a-number"]({ text: `${text.slice(0, 40)}…` }, at),
    };
  }
  const refuse = (make: "not-a-number" | "not-a-count" | "negative-count"): FigureResult => ({
    ok: false,
    diagnostic: coreDiagnostics[`figure/${make}`]({ text }, at),
  });
  const [qualifier, afterQualifier] = takeQualifiers(tidy(text), language);
  const words = readNumberWords(afterQualifier, language);
  if (words) return { ok: true, figure: { text, language, ...words, decimals: 0, qualifier } };
  const [kind = "number", body] = takeEnd(afterQualifier, kindWords[language]);
  const sign = /^([-+\u2212\u2013])?\s*(.*)$/su.exec(body);
  const negative = sign?.[1] !== undefined && sign[1] !== "+";
  const parts = splitScales(sign?.[2] ?? "", language);
  if (!parts) return refuse("not-a-number");

  let value: Rational = rational(0n);
  let step: Rational = rational(1n);
  let decimals = 0;
  for (const part of parts) {
    // "84,746 triệu" is counted in fractions of a million, so it is no group of three.
    const expected = part.scale > 0 ? undefined : kind === "percent" ? "percent" : expect;
    const chosen = chooseReading(part.number, language, expected);
    if (!chosen) return refuse("not-a-number");
    if (chosen === "ambiguous")
      return { ok: false, diagnostic: ambiguous(text, part.number, language, at) };
    step = powerOfTen(part.scale - chosen.decimals - (kind === "percent" ? 2 : 0));
    value = add(value, rational(chosen.digits * step.numerator, step.denominator));
    decimals = chosen.decimals;
  }
  if (expect === "count") {
    if (negative) return refuse("negative-count");
    if (kind !== "number" || value.denominator !== 1n) return refuse("not-a-count");
  }
  if (negative) value = negate(value);
  return {
    ok: true,
    figure: { text, language, kind, value, decimals, step, qualifier },
  };
}

/**
 * Reads a number as printed in a report, or throws.
 *
 * @throws {TyleError} `content/invalid` with the diagnostic.
 * @example
 * parseFigure("70,4 %", { language: "vi" }).value // { numerator: 88n, denominator: 125n }
 */
export function parseFigure(text: string, options: FigureOptions): PrintedFigure {
  const result = safeParseFigure(text, options);
  if (result.ok) return result.figure;
  throw new TyleError("content/invalid", result.diagnostic.message, {
    diagnostics: [result.diagnostic],
  });
}

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

function takeEnd<Meaning extends FigureKind | number>(
  text: string,
  words: readonly (readonly [string, Meaning])[],
): readonly [Meaning | undefined, string] {
  const lower = text.toLowerCase();
  const found = words.find(
    ([word]) => lower.endsWith(word) && /[\d\s]$/.test(lower.slice(0, -word.length)),
  );
  return found ? [found[1], text.slice(0, -found[0].length).trimEnd()] : [undefined, text];
}

interface ScaledPart {
  readonly number: string;
  readonly scale: number;
}

/** Splits "6 tỷ 482 triệu" into 6 × 10^9 and 482 × 10^6; each scale must be smaller than the one before. */
function splitScales(text: string, language: Language): readonly ScaledPart[] | null {
  const words = scaleWords[language];
  const parts: ScaledPart[] = [];
  for (let rest = text; rest !== ""; ) {
    const match = /^([\d.,]+(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?:[.,]\d+)?)\s*(.*)$/su.exec(
      rest,
    );
    const [, number = "", tail = ""] = match ?? [];
    if (!match) return null;
    const word = words.find(
      ([name]) => tail.toLowerCase() === name || tail.toLowerCase().startsWith(`${name} `),
    );
    if (!word && tail !== "") return null;
    const scale = word?.[1] ?? 0;
    const previous = parts.at(-1);
    if (previous && (previous.scale <= scale || previous.scale === 0)) return null;
    parts.push({ number, scale });
    rest = word ? tail.slice(word[0].length).trimStart() : "";
  }
  return parts.length > 0 ? parts : null;
}

/** Decides between the two languages' separators, and refuses where neither language nor context can tell. */
function chooseReading(
  text: string,
  language: Language,
  expect: "count" | "percent" | undefined,
): DecimalDigits | "ambiguous" | null {
  const { own, other } = readDecimal(text, language);
  if (expect === "count") return readCount(text, { own, other });
  if (!own || !other) return own ?? other;
  // Both readings exist only for one separator with three digits behind it: "1.193", "1,193".
  if (expect === "percent") return own.decimals > 0 ? own : "ambiguous";
  return own;
}

/** The whole number that is meant, also where both separators stand for groups, as in "1.617,981". */
function readCount(text: string, { own, other }: DecimalReadings): DecimalDigits | null {
  const whole = [own, other].find((reading) => reading?.decimals === 0);
  if (whole) return whole;
  const plain = text.replaceAll(/[.,]/g, "");
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text)) return { digits: BigInt(plain), decimals: 0 };
  // "412204.00" is whole; "12,5" is not, and says so by its decimals.
  return own ?? other;
}

function ambiguous(
  text: string,
  number: string,
  language: Language,
  at: DiagnosticContext,
): Diagnostic {
  const { own, other } = readDecimal(number, language);
  const readings = [own, other].flatMap((reading) => (reading ? [plainDecimal(reading)] : []));
  return coreDiagnostics["figure/ambiguous"]({ text, readings }, at);
}

/** Without groups, so that the two readings cannot be mistaken for each other. */
function plainDecimal({ digits, decimals }: DecimalDigits): string {
  const text = digits.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)},${text.slice(-decimals)}`;
}

const powerOfTen = (exponent: number): Rational =>
  exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
