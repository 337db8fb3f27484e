import type { Language } from "../diagnostic/text.ts";
import type { FigureKind, Qualifier } from "./printed-figure.ts";

/** Signs before a number that say what a word would. */
export const qualifierSigns: readonly (readonly [string, Qualifier])[] = [
  ["≥", "at-least"],
  ["≤", "at-most"],
  [">=", "at-least"],
  ["<=", "at-most"],
  [">", "over"],
  ["<", "under"],
  ["≈", "about"],
  ["~", "about"],
];

/** Words before a number. Longer ones stand first, so that "ít nhất" is not read as another word. */
export const qualifierWords: Record<Language, readonly (readonly [string, Qualifier])[]> = {
  vi: [
    ["không dưới", "at-least"],
    ["không ít hơn", "at-least"],
    ["ít nhất", "at-least"],
    ["tối thiểu", "at-least"],
    ["nhiều hơn", "over"],
    ["không quá", "at-most"],
    ["quá", "over"],
    ["nhiều nhất", "at-most"],
    ["tối đa", "at-most"],
    ["xấp xỉ", "about"],
    ["ước đạt", "about"],
    ["ước", "about"],
    ["khoảng", "about"],
    ["gần", "almost"],
    ["ngót", "almost"],
    ["hơn", "over"],
    ["trên", "over"],
    ["dưới", "under"],
    ["chưa đến", "under"],
    ["chưa tới", "under"],
    ["chưa đầy", "under"],
  ],
  en: [
    ["at least", "at-least"],
    ["no fewer than", "at-least"],
    ["no less than", "at-least"],
    ["at most", "at-most"],
    ["up to", "at-most"],
    ["no more than", "at-most"],
    ["more than", "over"],
    ["fewer than", "under"],
    ["less than", "under"],
    ["just over", "over"],
    ["just under", "almost"],
    ["approximately", "about"],
    ["roughly", "about"],
    ["around", "about"],
    ["about", "about"],
    ["nearly", "almost"],
    ["almost", "almost"],
    ["over", "over"],
    ["above", "over"],
    ["under", "under"],
    ["below", "under"],
  ],
};

/** Words before a number that leave it as it is: "lên tới 97%" is 97%. */
export const neutralWords: Record<Language, readonly string[]> = {
  vi: ["lên tới", "lên đến", "chỉ còn", "chỉ", "đạt", "trung bình", "bình quân", "tới", "đến"],
  en: ["only", "just", "as many as", "as much as", "an average of"],
};

/** Small numbers that are written as words. */
export const smallNumberWords: Record<Language, readonly (readonly [string, bigint])[]> = {
  vi: [
    ["một", 1n],
    ["hai", 2n],
    ["ba", 3n],
    ["bốn", 4n],
    ["năm", 5n],
    ["sáu", 6n],
    ["bảy", 7n],
    ["tám", 8n],
    ["chín", 9n],
    ["mười", 10n],
  ],
  en: [
    ["one", 1n],
    ["two", 2n],
    ["three", 3n],
    ["four", 4n],
    ["five", 5n],
    ["six", 6n],
    ["seven", 7n],
    ["eight", 8n],
    ["nine", 9n],
    ["ten", 10n],
  ],
};

/** Words behind a number that multiply it by a power of ten. */
export const scaleWords: Record<Language, readonly (readonly [string, number])[]> = {
  vi: [
    ["nghìn tỷ", 12],
    ["ngàn tỷ", 12],
    ["nghìn tỉ", 12],
    ["ngàn tỉ", 12],
    ["triệu tỷ", 15],
    ["nghìn", 3],
    ["ngàn", 3],
    ["triệu", 6],
    ["tỷ", 9],
    ["tỉ", 9],
  ],
  en: [
    ["thousand", 3],
    ["million", 6],
    ["billion", 9],
    ["trillion", 12],
  ],
};

/** Signs and words behind a number that say what it is. */
export const kindWords: Record<Language, readonly (readonly [string, FigureKind])[]> = {
  vi: [
    ["điểm phần trăm", "percentage-points"],
    ["điểm %", "percentage-points"],
    ["phần trăm", "percent"],
    ["%", "percent"],
  ],
  en: [
    ["percentage points", "percentage-points"],
    ["percentage point", "percentage-points"],
    ["per cent", "percent"],
    ["percent", "percent"],
    ["%", "percent"],
  ],
};
