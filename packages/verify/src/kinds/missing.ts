import type { Text } from "@tyle/core";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";

/** What a figure can lack. */
export const lacking = {
  operands: { vi: "số thành phần", en: "operands are" },
  numerator: { vi: "tử số", en: "the numerator is" },
  denominator: { vi: "mẫu số", en: "the denominator is" },
  parts: { vi: "các số thành phần", en: "the parts are" },
  from: { vi: "giá trị kỳ trước", en: "the earlier value is" },
  to: { vi: "giá trị kỳ này", en: "the later value is" },
  both: { vi: "tử số và mẫu số", en: "the numerator and the denominator are" },
  readable: { vi: "một con số đọc được", en: "a number that can be read is" },
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
