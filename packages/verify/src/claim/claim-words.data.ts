import type { Language } from "@tyle/core";

/** Words before a figure that say which way a value went. */
export const directionWords: Record<Language, readonly (readonly [string, "up" | "down"])[]> = {
  vi: [
    ["tăng thêm", "up"],
    ["tăng lên", "up"],
    ["tăng", "up"],
    ["vượt", "up"],
    ["cao hơn", "up"],
    ["giảm", "down"],
    ["thấp hơn", "down"],
    ["ít hơn", "down"],
  ],
  en: [
    ["an increase of", "up"],
    ["increase of", "up"],
    ["increased by", "up"],
    ["rose by", "up"],
    ["up by", "up"],
    ["rose", "up"],
    ["grew", "up"],
    ["up", "up"],
    ["a decrease of", "down"],
    ["decrease of", "down"],
    ["decreased by", "down"],
    ["fell by", "down"],
    ["down by", "down"],
    ["fell", "down"],
    ["down", "down"],
  ],
};

/** Verbs before a figure that add nothing to its number. */
export const verbWords: Record<Language, readonly string[]> = {
  vi: [
    "đạt tỷ lệ",
    "đạt tỉ lệ",
    "chiếm tỷ lệ",
    "chiếm tỉ lệ",
    "tỷ lệ",
    "tỉ lệ",
    "chiếm",
    "bằng",
    "gấp",
    "xếp thứ",
    "xếp hạng",
    "thứ",
    "hạng",
    "còn lại",
    "còn",
    "tổng số",
    "tổng cộng",
  ],
  en: ["rank", "ranked", "a total of", "total of", "total"],
};

/** Words around a figure that make it a multiple. */
export const multipleWords: readonly string[] = ["lần", "gấp", "times", "fold"];
