/**
 * Words right before a number that make it a label and no figure: parts of the law, levels of service, dates, numbers
 * of documents.
 */
export const labelWords: readonly string[] = [
  "mức độ",
  "cấp độ",
  "điều",
  "khoản",
  "chương",
  "phụ lục",
  "biểu số",
  "biểu",
  "mẫu số",
  "mẫu",
  "số hiệu",
  "quyết định",
  "nghị định",
  "nghị quyết",
  "thông tư",
  "chỉ thị",
  "kế hoạch số",
  "công văn",
  "văn bản số",
  "quyết định số",
  "nghị định số",
  "kỳ họp thứ",
  "lần thứ",
  "giai đoạn",
  "phiên bản",
  "quốc lộ",
  "article",
  "section",
  "decree",
  "decision",
  "circular",
  "no.",
  "phase",
];

/** Words that do so only before a small number or a year: "tuần 12", but "một tuần 722 lượt". */
export const smallLabelWords: readonly string[] = [
  "ngày",
  "tháng",
  "năm",
  "quý",
  "tuần",
  "year",
  "since",
  "in",
  "end",
  "quarter",
  "half of",
  "quarter of",
  "during",
  "until",
  "mức",
  "cấp",
  "đường",
  "khóa",
  "level",
];

/** Words before a number that make it a place in a ranking. */
export const placeWords: readonly string[] = [
  "hạng",
  "thứ",
  "xếp thứ",
  "vị trí",
  "rank",
  "ranked",
  "index",
];

/** Words before a rate that make it a change of a rate. */
export const changeWords: readonly (readonly [string, "up" | "down"])[] = [
  ["tăng thêm", "up"],
  ["tăng", "up"],
  ["vượt", "up"],
  ["cao hơn", "up"],
  ["giảm tới", "down"],
  ["giảm", "down"],
  ["thấp hơn", "down"],
  ["increase of", "up"],
  ["rise of", "up"],
  ["decrease of", "down"],
  ["drop of", "down"],
  ["fall of", "down"],
  ["reduction of", "down"],
  ["up", "up"],
  ["rose", "up"],
  ["down", "down"],
  ["fell", "down"],
];

/** Words between a part and its total. */
export const ofWords =
  /^[\s,(]*(?:[\p{L}\s,]{0,40}?\s)?(?:trên tổng số|trong tổng số|trên|trong|của|\/|out of|of)\s[\p{L}\s]{0,24}$/u;

/** Words before the rest that is left of a total. */
export const remainderWords =
  /(?:còn lại|còn|đang|tồn|chưa|remaining|pending|left)\s*(?:[\p{L}]+\s*){0,2}$/iu;
