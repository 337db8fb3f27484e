import type { Text } from "@tyle/core";
import type { Finding } from "@tyle/reporting/page";
import type { CheckedClaim } from "./check-claims.ts";
import { rangeWords } from "./range-words.ts";

/** Claims as findings: certain ones may be printed, all others are refused with the reason. */
export const claimFindings = (claims: readonly CheckedClaim[]): readonly Finding[] =>
  claims.map(({ claim, result }) => {
    if (!result) return { verdict: "refused", text: claim.text, detail: withoutList };
    const times = rangeWords(result.interval, { unit: "plain", decimals: 2 });
    return {
      verdict: result.certainty === "certain" ? "certain" : "refused",
      text: claim.text,
      detail: details[result.certainty](times),
    };
  });

const withoutList: Text = {
  vi: "Không có danh sách tỷ lệ nào cho chỉ tiêu và kỳ này.",
  en: "There is no list of rates for this indicator and period.",
};

const details = {
  certain: (times: Text): Text => ({
    vi: `Số lần nằm trong khoảng ${times.vi}.`,
    en: `It is ${times.en} times.`,
  }),
  possible: (times: Text): Text => ({
    vi: `Do làm tròn, số lần có thể ở bất kỳ đâu trong khoảng ${times.vi}.`,
    en: `The roundings allow anything of ${times.en} times.`,
  }),
  impossible: (times: Text): Text => ({
    vi: `Số lần chỉ có thể là ${times.vi}.`,
    en: `It can only be ${times.en} times.`,
  }),
} as const;
