import type { Text } from "@tyle/core";
import type { FigureVerdict } from "../result/check-result.ts";

/** Signs differ as well as colours, for those who cannot tell the colours. */
export const verdictSigns: Record<
  FigureVerdict,
  { readonly sign: string; readonly color: number }
> = {
  confirmed: { sign: "✓", color: 32 },
  "confirmed-other-rounding": { sign: "≈", color: 33 },
  possible: { sign: "~", color: 36 },
  contradicted: { sign: "✗", color: 31 },
  "not-checkable": { sign: "?", color: 90 },
};

/** The verdicts in words. */
export const verdictWords: Record<FigureVerdict, Text> = {
  confirmed: { vi: "đúng", en: "confirmed" },
  "confirmed-other-rounding": { vi: "đúng nếu làm tròn khác", en: "confirmed by another rounding" },
  possible: { vi: "có thể đúng", en: "possible" },
  contradicted: { vi: "sai", en: "contradicted" },
  "not-checkable": { vi: "chưa kiểm tra được", en: "not checkable" },
};
