import type { Language } from "../diagnostic/text.ts";
import type { FigureKind, Qualifier } from "./printed-figure.ts";

/** Words before a number. Longer ones stand first, so that "ít nhất" is not read as another word. */
export const qualifierWords: Record<Language, readonly (readonly [string, Qualifier])[]> = {
  vi: [
    ["không dưới", "at-least"],
    ["ít nhất", "at-least"],
    ["tối thiểu", "at-least"],
    ["nhiều hơn", "over"],
    ["không quá", "at-most"],
    ["nhiều nhất", "at-most"],
    ["tối đa", "at-most"],
    ["xấp xỉ", "about"],
    ["khoảng gần", "almost"],
    ["ước đạt", "about"],
    ["ước", "about"],
    ["khoảng", "about"],
    ["gần", "almost"],
    ["hơn", "over"],
    ["trên", "over"],
    ["dưới", "under"],
    ["chưa đến", "under"],
    ["chưa tới", "under"],
  ],
  en: [
    ["at least", "at-least"],
    ["no fewer than", "at-least"],
    ["no less than", "at-least"],
    ["at most", "at-most"],
    ["no more than", "at-most"],
    ["more than", "over"],
    ["fewer than", "under"],
    ["less than", "under"],
    ["approximately", "about"],
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
