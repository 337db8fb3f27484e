import type { Text } from "@tyle/core";

/** A slip that explains a wrong figure. */
export type RepairKind =
  | "swapped-digits"
  | "wrong-digit"
  | "doubled-digit"
  | "other-operand"
  | "other-total"
  | "implied"
  | "recomputed"
  | "points";

/** A change of one number that would make the figure and all that share the number true. A hint, never a finding. */
export interface Repair {
  readonly kind: RepairKind;
  /** Which number: "printed", "numerator", "denominator", "parts[1]", "from", "to". */
  readonly operand: string;
  readonly from: string;
  /** The number that was meant; for "other-total", the total that the part belongs to. */
  readonly to: string;
  readonly message: Text;
}

const words: Record<RepairKind, Text> = {
  "swapped-digits": { vi: "đảo hai chữ số liền nhau", en: "two adjacent digits swapped" },
  "wrong-digit": { vi: "sai một chữ số", en: "one digit wrong" },
  "doubled-digit": { vi: "thừa hoặc thiếu một chữ số lặp", en: "a digit doubled or lost" },
  "other-operand": { vi: "lấy nhầm số khác trong báo cáo", en: "another printed number was meant" },
  "other-total": { vi: "cộng nhầm vào tổng khác", en: "it was hung on another total" },
  implied: { vi: "giá trị khớp với các số còn lại", en: "the value that fits the others" },
  recomputed: { vi: "kết quả tính lại", en: "the recomputed value" },
  points: { vi: "đơn vị là điểm phần trăm", en: "percentage points were meant" },
};

const operandNames: Readonly<Record<string, Text>> = {
  printed: { vi: "số đã in", en: "the printed figure" },
  numerator: { vi: "tử số", en: "the numerator" },
  denominator: { vi: "mẫu số", en: "the denominator" },
  from: { vi: "giá trị kỳ trước", en: "the earlier value" },
  to: { vi: "giá trị kỳ này", en: "the later value" },
};

function nameOf(operand: string): Text {
  const index = Number(/\d+/.exec(operand)?.[0] ?? 0) + 1;
  return operandNames[operand] ?? { vi: `số hạng thứ ${index}`, en: `part ${index}` };
}

/** Makes a repair with its text. */
export function createRepair(repair: Omit<Repair, "message">): Repair {
  const { kind, operand, from, to } = repair;
  const name = nameOf(operand);
  const verb =
    kind === "other-total"
      ? { en: "belongs to the total", vi: "thuộc tổng" }
      : { en: "should be", vi: "phải là" };
  return {
    ...repair,
    message: {
      en: `Perhaps ${name.en} ${from} ${verb.en} ${to} (${words[kind].en}).`,
      vi: `Có thể ${name.vi} ${from} ${verb.vi} ${to} (${words[kind].vi}).`,
    },
  };
}
