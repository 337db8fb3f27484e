import type { Text } from "@tyle/core";
import type { MeasureUnit } from "./dataset.ts";

/** What the numbers of a measure are called. */
export const unitLabels: Readonly<Record<MeasureUnit, Text>> = {
  percent: { vi: "%", en: "%" },
  points: { vi: "điểm %", en: "points" },
  count: { vi: "số lượng", en: "number" },
  multiple: { vi: "lần", en: "times" },
};
