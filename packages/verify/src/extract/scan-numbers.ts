import { type Language, type PrintedFigure, safeParseFigure } from "@tyle/core";
import { spellFraction } from "../claim/spell-fraction.ts";
import type { FoundNumber, FoundPair, NumberRole } from "./found-number.ts";
import { partitionPoint } from "./partition-point.ts";
import { changeWords, labelWords, placeWords, smallLabelWords } from "./trap-words.data.ts";
import { wordForm } from "./word-forms.ts";

const qualifiers =
  "khoảng gần|lên tới trên|không dưới|không quá|ít nhất|tối thiểu|tối đa|xấp xỉ|khoảng|ước|gần|hơn|trên|dưới|chưa đến|at least|at most|more than|fewer than|less than|approximately|about|around|nearly|almost|over|above|under|below";
const digits = "\\d+(?:[.,]\\d+)*(?:[\\u00a0\\u202f]\\d{3})*";
const scales =
  "nghìn tỷ|ngàn tỷ|nghìn tỉ|ngàn tỉ|triệu tỷ|nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|trillion";
const kinds = "điểm phần trăm|điểm %|percentage points?|per cent|percent|phần trăm|%";

/** A number with its words: "khoảng gần 4,8 tỷ", "6 tỷ 482 triệu", "99,41 %". */
const numberForm = new RegExp(
  `(?:(?<!\\p{L})(?:${qualifiers})\\s+)?(?<![\\p{L}\\d])(${digits})(?:\\s?(?:${scales})(?![\\p{L}]))?(?:\\s${digits}\\s(?:${scales})(?![\\p{L}]))?(?:\\s?(?:${kinds})(?![\\p{L}]))?`,
  "giu",
);

/** Dates, spans of years, numbers of documents: whatever is taken away before numbers are looked for. */
const traps: readonly RegExp[] = [
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/gu,
  /\b\d{1,2}\/\d{1,2}\s?-\s?\d{1,2}\/\d{1,2}(?:\/(?:19|20)\d{2})?\b/gu,
  /\b\d{1,2}\s?-\s?\d{1,2}\/\d{1,2}(?:\/(?:19|20)\d{2})?\b/gu,
  /\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b/gu,
  /(?:ngày|tháng|quý)\s+\d{1,2}\s?[/.-]\s?\d{1,4}\b/giu,
  /\b(?:0?[1-9]|1[0-2])[/.](?:19|20)\d{2}\b/gu,
  /\b(?:[IVX]+|\d)\/(?:19|20)\d{2}\b/gu,
  /\b\d+\/(?:\d{4}\/)?[A-ZĐ]{2,}[\p{L}\d-]*/gu,
  /\bsố\s+\d+\/\d+/giu,
  /\b\d{1,2}[h:]\d{2}\b/gu,
  /(?:mức độ|mức|level|levels)\s+\d(?:\s?(?:[/,]|và|and|-)\s?\d(?![\d.,%]))*/giu,
];

/** Counts in a text of four digits that look like a year are one, unless a unit of count follows. */
const yearForm = /^(?:19[4-9]\d|20[0-4]\d)$/;

/** What a text holds in numbers. */
export interface ScannedText {
  readonly numbers: readonly FoundNumber[];
  readonly pairs: readonly FoundPair[];
}

/**
 * Finds the numbers of a text, each with its words, and leaves out what only looks like one: dates, numbers of
 * documents, articles of law, levels of service.
 *
 * @example
 * scanNumbers("Nhận 19.630 hồ sơ, đúng hạn 19.255 (96,55%)", "vi").numbers.map(({ text }) => text)
 * // ["19.630", "19.255", "96,55%"]
 */
export function scanNumbers(text: string, language: Language): ScannedText {
  const visible = hideTraps(text);
  const breaks = breaksOf(visible);
  const depths = depthsOf(visible);
  const words = [...visible.matchAll(wordForms[language])];
  const rest = words.reduce(hideMatch, visible);
  const matches = [...words, ...rest.matchAll(numberForm)].sort((a, b) => a.index - b.index);
  const numbers: FoundNumber[] = [];
  for (const match of matches) {
    const found = toNumber(match, { text: visible, language });
    if (!found) continue;
    const passed = (places: readonly number[]): number =>
      partitionPoint(places, (place) => place <= found.start);
    const [clause, sentence] = [passed(breaks.clauses), passed(breaks.sentences)];
    numbers.push({ ...found, clause, sentence, depth: depths[found.start] ?? 0 });
  }
  return { numbers, pairs: findPairs(visible, numbers) };
}

const wordForms: Record<Language, RegExp> = {
  vi: wordForm("vi", qualifiers),
  en: wordForm("en", qualifiers),
};

const hideMatch = (text: string, { 0: hit, index }: RegExpExecArray): string =>
  text.slice(0, index) + " ".repeat(hit.length) + text.slice(index + hit.length);

/** Blanks of the same length keep every position. */
const hideTraps = (text: string): string =>
  traps.reduce((rest, trap) => rest.replaceAll(trap, (hit) => " ".repeat(hit.length)), text);

function breaksOf(text: string): {
  readonly clauses: readonly number[];
  readonly sentences: readonly number[];
} {
  const sentences = [...text.matchAll(/[.!?](?=\s|$)|\n/gu)].map(({ index }) => index);
  const semicolons = [...text.matchAll(/;/gu)].map(({ index }) => index);
  return { sentences, clauses: [...sentences, ...semicolons].sort((a, b) => a - b) };
}

/** How many brackets each character of a text stands in. A line closes what is open. */
function depthsOf(text: string): readonly number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    const before = text.charAt(at - 1);
    if (before === "(") depth += 1;
    if (before === ")") depth = Math.max(0, depth - 1);
    if (before === "\n") depth = 0;
    return depth;
  });
}

type Unplaced = Omit<FoundNumber, "clause" | "sentence" | "depth">;

function toNumber(
  match: RegExpMatchArray,
  { text, language }: { readonly text: string; readonly language: Language },
): Unplaced | null {
  const from = match.index ?? 0;
  const whole = match[0].trimEnd();
  const end = from + whole.length;
  // In "19.255 (96,55%) trên 19.944" the word means "of".
  const isOf =
    /^trên\s/iu.test(whole) &&
    /[)\d%]\s?(?:\p{L}+\s){0,2}$/u.test(text.slice(Math.max(0, from - 30), from));
  const shown = isOf ? whole.slice("trên".length).trimStart() : whole;
  const start = end - shown.length;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const unit = /^\s?([\p{L}]+(?:\s[\p{L}]+){0,2})/u.exec(after)?.[1] ?? "";
  if (isLabel(before, shown) || isYear(shown, unit, after)) return null;
  const figure = readFound(shown, language);
  if (!figure) return null;
  return {
    start,
    end,
    text: shown,
    figure,
    role: roleOf(figure, before),
    unit,
    direction: directionOf(before, shown),
  };
}

/** Texts mix the separators of both languages: a count is preferred where it is one. */
export function readFound(printed: string, language: Language): PrintedFigure | null {
  const shown = spellFraction(printed, language);
  const isPercent = /%|percent|per cent|phần trăm|points?$/u.test(shown);
  const other = language === "vi" ? "en" : "vi";
  const attempts = [
    ...(isPercent ? [] : [safeParseFigure(shown, { language, expect: "count" })]),
    safeParseFigure(shown, { language }),
    safeParseFigure(shown, { language: other }),
  ];
  return attempts.find((result) => result.ok)?.figure ?? null;
}

function isLabel(before: string, shown: string): boolean {
  if (/%|[.,]\d/.test(shown)) return false;
  const words = before.toLowerCase().trimEnd();
  const endsWith = (word: string): boolean =>
    words.endsWith(word) && !/\p{L}/u.test(words.charAt(words.length - word.length - 1));
  const isSmall = Number(shown) <= mostWeeks || yearForm.test(shown);
  return labelWords.some(endsWith) || (isSmall && smallLabelWords.some(endsWith));
}

const mostWeeks = 53;

const isYear = (shown: string, unit: string, after: string): boolean =>
  yearForm.test(shown) &&
  (unit === "" || /^\s?(?:so|và|đến|là|đạt|to|and)\b/u.test(after)) &&
  !/^\s*\(?\d/.test(after) &&
  !/^\s*[/+=]/.test(after);

function roleOf(figure: PrintedFigure, before: string): NumberRole {
  if (figure.kind === "percent") return "percent";
  if (figure.kind === "percentage-points") return "points";
  const words = before.toLowerCase().trimEnd();
  if (placeWords.some((word) => words.endsWith(word))) return "place";
  return figure.value.denominator === 1n ? "count" : "decimal";
}

function directionOf(before: string, shown: string): FoundNumber["direction"] {
  const words = before.toLowerCase().trimEnd();
  // "Cao hơn 4,98%": the word belongs to the comparison, not to the number.
  if (/^(?:hơn|than)\s/iu.test(shown) && /(?:cao|nhiều|more|higher)$/u.test(words)) return "up";
  if (/^(?:hơn|than)\s/iu.test(shown) && /(?:thấp|ít|less|lower)$/u.test(words)) return "down";
  const near = words.slice(-24);
  const found = changeWords.find(([word]) =>
    new RegExp(`(?:^|[^\\p{L}])${word}(?:\\s(?:tới|đến|khoảng|thêm|by|trên|hơn|gần))*$`, "u").test(
      near,
    ),
  );
  return found?.[1] ?? null;
}

/** "85/92", "129 xã/193 xã", "176 đơn (160 + 16)/221 đơn". */
function findPairs(text: string, numbers: readonly FoundNumber[]): readonly FoundPair[] {
  return numbers.flatMap((total, index) => {
    const between = (part: FoundNumber): string => text.slice(part.end, total.start);
    const part = numbers
      .slice(Math.max(0, index - 4), index)
      .reverse()
      .find((candidate) => /^\s?(?:\p{L}+\s?){0,2}(?:\([^)]*\))?\/$/u.test(between(candidate)));
    return part ? [{ part, total }] : [];
  });
}
