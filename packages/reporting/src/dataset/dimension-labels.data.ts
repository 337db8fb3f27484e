/** What the dimensions of a dataset are called. */
export const dimensionLabels = {
  unit: { vi: "Đơn vị", en: "Unit" },
  period: { vi: "Kỳ", en: "Period" },
  measure: { vi: "Chỉ tiêu", en: "Indicator" },
  scope: { vi: "Phạm vi", en: "Scope" },
} as const;
