import type { Text } from "@tyle/core";

/** A slip that explains a wrong figure. */
export type RepairKind =
  | "swapped-digits"
  | "wrong-digit"
  | "doubled-digit"
  | "other-operand"
  | "implied"
  | "recomputed"
  | "points";

/** A change of one number that would make the figure and all that share the number true. A hint, never a finding. */
export interface Repair {
  readonly kind: RepairKind;
  /** Which number: "printed", "numerator", "denominator", "parts[1]", "from", "to". */
  readonly operand: string;
  readonly from: string;
  readonly to: string;
  readonly message: Text;
}

const words: Record<RepairKind, Text> = {
  "swapped-digits": { vi: "đảo hai chữ số liền nhau", en: "two adjacent digits swapped" },
  "wrong-digit": { vi: "sai một chữ số", en: "one digit wrong" },
  "doubled-digit": { vi: "thừa hoặc thiếu một chữ số lặp", en: "a digit doubled or lost" },
  "other-operand": { vi: "lấy nhầm số khác trong báo cáo", en: "another printed number was meant" },
  implied: { vi: "giá trị duy nhất khớp", en: "the value that fits" },
  recomputed: { vi: "kết quả tính lại", en: "the recomputed value" },
  points: { vi: "đơn vị là điểm phần trăm", en: "percentage points were meant" },
};

/** Makes a repair with its text. */
export function createRepair(repair: Omit<Repair, "message">): Repair {
  const { kind, operand, from, to } = repair;
  return {
    ...repair,
    message: {
      en: `Perhaps ${operand} ${from} should be ${to} (${words[kind].en}).`,
      vi: `Có thể ${operand} ${from} phải là ${to} (${words[kind].vi}).`,
    },
  };
}
