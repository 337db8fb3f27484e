import {
  cellAddress,
  type Language,
  multiply,
  rational,
  subtract,
  toDrawingNumber,
  toRational,
} from "@tyle/core";
import { targetIn } from "../chart/chart-rows.ts";
import type { CountRange, DataCell, Dataset, MeasureDimension } from "../dataset/dataset.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import { numberFormat } from "./number-format.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const heads = {
  vi: [
    "Đơn vị",
    "Mã",
    "Kỳ",
    "Chỉ tiêu",
    "Phạm vi",
    "Giá trị",
    "Như đã ghi",
    "Chính xác",
    "Tử số",
    "Mẫu số",
    "Tỷ lệ tính lại",
    "Mục tiêu",
    "Chênh lệch (điểm %)",
    "Tình trạng",
  ],
  en: [
    "Unit",
    "Code",
    "Period",
    "Measure",
    "Scope",
    "Value",
    "As printed",
    "Exact",
    "Numerator",
    "Denominator",
    "Rate recomputed",
    "Target",
    "Gap (points)",
    "Status",
  ],
} as const;

/** Every cell of the dataset as a row of numbers, with the rate and the gap as formulas over their columns. */
export function dataSheet(dataset: Dataset, language: Language): Pick<Sheet, "rows" | "widths"> {
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const periods = new Map(dataset.periods.map((period) => [period.id, period]));
  const measures = new Map(dataset.measures.map((measure) => [measure.id, measure]));
  const text = (value: string): SheetCell => ({ text: value });
  const rows = dataset.cells.map((cell, index): readonly SheetCell[] => {
    const [unit, period, measure] = [
      units.get(cell.unit),
      periods.get(cell.period),
      measures.get(cell.measure),
    ];
    return [
      text(unit?.label[language] ?? cell.unit),
      text(unit?.code ?? ""),
      text(period?.label[language] ?? cell.period),
      text(measure?.label[language] ?? cell.measure),
      text(scopeLabels[cell.scope][language]),
      printedValue(cell, measure),
      text(cell.text[language]),
      text(cell.exact ?? ""),
      ...computed(cell, { dataset, row: index + 2 }),
      text(cell.status === "A" ? "" : cell.status),
    ];
  });
  const head = heads[language].map((label): SheetCell => ({ text: label, bold: true }));
  return {
    rows: [head, ...rows],
    widths: [26, 10, 20, 34, 20, 12, 12, 14, 11, 11, 14, 10, 14, 10],
  };
}

const printedValue = (
  { value, text }: DataCell,
  measure: MeasureDimension | undefined,
): SheetCell =>
  value === null ? null : { number: value, format: numberFormat(text, measure?.unit ?? "count") };

const countOf = (range: CountRange | null): SheetCell =>
  range && range.min === range.max ? { number: Number(range.min), format: "#,##0" } : null;

/** The formulas keep living: who corrects a count in the sheet sees the rate and the gap follow. */
function computed(
  cell: DataCell,
  { dataset, row }: { readonly dataset: Dataset; readonly row: number },
): readonly SheetCell[] {
  const [part, whole] = [countOf(cell.numerator), countOf(cell.denominator)];
  const at = (column: number): string => cellAddress(row, column);
  const isRate = part && whole && cell.value !== null && cell.denominator?.min !== "0";
  const rate: SheetCell = isRate
    ? {
        number: cell.value ?? 0,
        format: numberFormat(cell.text, "percent"),
        formula: `${at(9)}/${at(10)}`,
      }
    : null;
  const period = dataset.periods.find(({ id }) => id === cell.period);
  const target = period ? targetIn(dataset, cell.measure, period) : null;
  if (!target || cell.exact === null) return [part, whole, rate, null, null];
  const gap = multiply(subtract(toRational(cell.exact), toRational(target.exact)), rational(100n));
  return [
    ...[part, whole, rate],
    { number: target.value, format: numberFormat(target.text, "percent") },
    { number: toDrawingNumber(gap), format: "0.00", formula: `(${at(6)}-${at(12)})*100` },
  ];
}
