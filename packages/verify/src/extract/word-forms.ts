import { type Language, spokenFractions } from "@tyle/core";

/** Words that say more than a number: "nửa đầu năm", "half past", "double-check". */
const vague: readonly string[] = [
  "nửa",
  "half",
  "a half",
  "double",
  "twice",
  "a third",
  "three times",
  "four times",
];

const fractions = (language: Language): readonly string[] =>
  spokenFractions
    .flatMap(({ words }) => words[language])
    .filter((word) => !vague.includes(word) && !/\d/.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(" ", "[\\s-]"));

/** Number words are figures only before what they count: "hai xã", and not "hai bên" or "thứ hai". */
const counted: Record<Language, { readonly numbers: string; readonly units: string }> = {
  vi: {
    numbers: "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười",
    units:
      "xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thôn|đơn vị|sở|ngành|cơ quan|trường|hồ sơ|vụ|đơn|hộ|người|cán bộ|công chức|doanh nghiệp|thủ tục|dự án|tiêu chí|lớp|dịch vụ|trường hợp|ý kiến|đại biểu|phiếu",
  },
  en: {
    numbers: "two|three|four|five|six|seven|eight|nine|ten",
    units:
      "communes|districts|provinces|councils|offices|agencies|departments|schools|applications|requests|cases|complaints|people|households|staff|services|projects|respondents|wards|members",
  },
};

/**
 * The form of numbers that are not written as one run of digits: fractions in words, "2/3 số hồ sơ", "hai xã".
 *
 * @param qualifiers The words that may stand before a number, as alternatives of a regular expression.
 */
export function wordForm(language: Language, qualifiers: string): RegExp {
  const { numbers, units } = counted[language];
  const spoken = `(?:${fractions(language).join("|")})(?!\\p{L})`;
  const slashed = "(?<![\\d.,/])[1-9]\\/(?:[2-9]|10)(?=\\s(?:số|tổng|of)(?!\\p{L}))";
  const small = `(?<!(?:thứ|tháng|quý|cấp|khóa|kỳ|bậc|lớp)\\s)(?:${numbers})(?=\\s(?:${units})(?!\\p{L}))`;
  return new RegExp(
    `(?:(?<!\\p{L})(?:${qualifiers}|quá)\\s+)?(?<!\\p{L})(?:${spoken}|${slashed}|${small})`,
    "giu",
  );
}
