import type { Text } from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";

/** What a figure can lack. */
export const lacking = {
  operands: { vi: "số thành phần", en: "operands" },
  numerator: { vi: "tử số", en: "the numerator" },
  denominator: { vi: "mẫu số", en: "the denominator" },
  parts: { vi: "các số thành phần", en: "the parts" },
  from: { vi: "giá trị kỳ trước", en: "the earlier value" },
  to: { vi: "giá trị kỳ này", en: "the later value" },
  both: { vi: "tử số và mẫu số", en: "the numerator and the denominator" },
  readable: { vi: "một con số đọc được", en: "a number that can be read" },
} as const satisfies Record<string, Text>;

/** The outcome where something is not there to check with. */
export const notCheckable = (printed: string, missing: keyof typeof lacking): CheckResult => ({
  verdict: "not-checkable",
  reason: verifyDiagnostics["check/missing"]({ printed, missing: lacking[missing] }),
  interval: null,
  difference: null,
  rounding: null,
});

/** The outcome where an operand may be below 0: no share or multiple is made of it. */
export const negativeOperand = (printed: string): CheckResult => ({
  ...notCheckable(printed, "operands"),
  reason: verifyDiagnostics["check/negative-operand"]({ printed }),
});
