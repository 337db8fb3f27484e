import {
  type Diagnostic,
  type FigureOptions,
  type Language,
  type PrintedFigure,
  rational,
  safeParseFigure,
} from "@tyle/core";
import { directionWords, multipleWords, verbWords } from "./claim-words.data.ts";

/** Which way a change went, by its words. */
export type Direction = "up" | "down";

/** A printed text that claims something: its figure, with the words around it. */
export interface PrintedClaim {
  readonly figure: PrintedFigure;
  readonly direction: Direction | null;
  /** True for "gấp 2,5 lần" and "2.5 times": how many times one value is another. */
  readonly isMultiple: boolean;
  /** Words behind the number that were not understood as part of it, such as "hồ sơ". */
  readonly unit: string;
}

/** A claim, or why there is none. */
export type ClaimResult =
  | { readonly ok: true; readonly claim: PrintedClaim }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * Reads a figure with the words that people print around it. Texts mix languages, so that of the file is tried first.
 *
 * @example
 * readClaim("tăng gấp 2,5 lần", { language: "vi" }) // 2.5, direction "up", a multiple
 * readClaim("10,3 tỷ đồng", { language: "vi" })     // 10300000000, unit "đồng"
 */
export function readClaim(text: string, options: FigureOptions): ClaimResult {
  const other: FigureOptions = { ...options, language: options.language === "vi" ? "en" : "vi" };
  const first = readIn(text, options, parseWhole);
  if (first.ok) return first;
  // "42 percent" is a percent also in a Vietnamese text, so units are looked for only after both languages.
  const attempts = [
    () => readIn(text, other, parseWhole),
    () => readIn(text, options, parseWithUnit),
    () => readIn(text, other, parseWithUnit),
  ];
  for (const attempt of attempts) {
    const result = attempt();
    if (result.ok) return result;
  }
  return first;
}

function readIn(
  text: string,
  options: FigureOptions,
  parse: (text: string, options: FigureOptions) => ParsedWithUnit,
): ClaimResult {
  const tidied = tidy(text);
  const { rest, direction } = takeLeadingWords(tidied, options.language);
  const parsed = parse(rest, options);
  if (!parsed.ok) return parsed;
  const { figure, unit } = parsed;
  const negative = figure.value.numerator < 0n;
  const words = tidied.toLowerCase().split(" ");
  return {
    ok: true,
    claim: {
      figure: { ...figure, text },
      direction: direction ?? (negative ? "down" : null),
      isMultiple: isSpokenMultiple(figure) || words.some((word) => multipleWords.includes(word)),
      unit,
    },
  };
}

const isSpokenMultiple = ({ kind, tolerance }: PrintedFigure): boolean =>
  tolerance !== undefined && kind === "number";

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

interface LeadingWords {
  readonly rest: string;
  readonly direction: Direction | null;
}

/** Takes verbs off the start: those of change ("tăng", "giảm"), and those that say nothing of the number. */
function takeLeadingWords(text: string, language: Language): LeadingWords {
  let rest = text;
  let direction: Direction | null = null;
  for (;;) {
    const lower = rest.toLowerCase();
    const startsWith = (word: string): boolean => lower.startsWith(`${word} `);
    const turn = directionWords[language].find(([word]) => startsWith(word));
    const verb = turn?.[0] ?? verbWords[language].find(startsWith);
    // "Gấp đôi" is a number in words, though "gấp" alone is a verb.
    if (verb === undefined || safeParseFigure(rest, { language }).ok) return { rest, direction };
    direction = turn?.[1] ?? direction;
    rest = rest.slice(verb.length).trimStart();
  }
}

type ParsedWithUnit =
  | { readonly ok: true; readonly figure: PrintedFigure; readonly unit: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

function parseWhole(text: string, options: FigureOptions): ParsedWithUnit {
  const result = safeParseFigure(text, options);
  return result.ok ? { ok: true, figure: result.figure, unit: "" } : result;
}

/** Leaves words off the end until a figure in digits is left: "10,3 tỷ đồng" is 10,3 tỷ and "đồng". */
function parseWithUnit(text: string, options: FigureOptions): ParsedWithUnit {
  const words = text.split(" ");
  for (let end = words.length - 1; end > 0; end -= 1) {
    const [number, unit] = [words.slice(0, end).join(" "), words.slice(end).join(" ")];
    if (/\d/.test(unit) || !/\d/.test(number)) break;
    const result = safeParseFigure(number, options);
    if (result.ok) return { ok: true, figure: result.figure, unit: unit.toLowerCase() };
  }
  return parseWhole(text, options);
}

/** Makes a percent of a figure that was printed without its sign, as in a list of rates. */
export function asPercent(figure: PrintedFigure): PrintedFigure {
  if (figure.kind === "percent") return figure;
  const { value, step } = figure;
  return {
    ...figure,
    kind: "percent",
    value: rational(value.numerator, value.denominator * 100n),
    step: rational(step.numerator, step.denominator * 100n),
  };
}
