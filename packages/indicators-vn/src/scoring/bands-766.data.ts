import { rational, type ScoreBand } from "@tyle/core";

const band = (from: bigint, vi: string, en: string): ScoreBand => ({
  from: rational(from),
  label: { vi, en },
  // Seen in an application of one province only; not read in the decision.
  confidence: "third-party",
});

/** Classes of the 766 score, from the highest. */
export const bands766: readonly ScoreBand[] = [
  band(90n, "Xuất sắc", "Excellent"),
  band(80n, "Tốt", "Good"),
  band(70n, "Khá", "Fair"),
  band(50n, "Trung bình", "Average"),
  band(0n, "Yếu", "Weak"),
];
