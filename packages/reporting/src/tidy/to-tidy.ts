import type { Language, MissingReason, Scope } from "@tyle/core";
import type { CellStatus } from "../dataset/cell-status.ts";
import type { CellRange, CellReading, DataCell, Dataset, Revision } from "../dataset/dataset.ts";
import { assertCells } from "../truth/assert-cells.ts";

/** One cell as a flat row with the labels of its place, ready for any chart library. */
export interface TidyRow extends CellRange {
  readonly unit: string;
  readonly unitLabel: string;
  readonly period: string;
  readonly periodLabel: string;
  readonly from: string;
  readonly until: string;
  readonly measure: string;
  readonly measureLabel: string;
  readonly scope: Scope;
  readonly value: number | null;
  readonly exact: string | null;
  /** As it is to be shown in the language of the rows. */
  readonly text: string;
  readonly numeratorMin: string | null;
  readonly numeratorMax: string | null;
  readonly denominatorMin: string | null;
  readonly denominatorMax: string | null;
  readonly missing: MissingReason | null;
  readonly status: CellStatus;
  readonly readings: readonly CellReading[];
  readonly revision: Revision | null;
  readonly provenance: string | null;
  readonly notes: readonly string[];
}

/** The language of labels and printed values. */
export interface LanguageOption {
  readonly language?: Language;
}

/**
 * Writes a dataset as one flat row for each cell, in the order of the cells.
 *
 * @example
 * toTidy(dataset, { language: "en" })[0] // { unitLabel: "Thị trấn Cát Tiên", value: 0.0003, exact: "3/10000", text: "0.03%", … }
 */
export function toTidy(
  dataset: Dataset,
  { language = "vi" }: LanguageOption = {},
): readonly TidyRow[] {
  assertCells(dataset);
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const periods = new Map(dataset.periods.map((period) => [period.id, period]));
  const measures = new Map(dataset.measures.map((measure) => [measure.id, measure]));
  return dataset.cells.map((cell) => {
    const period = periods.get(cell.period);
    return {
      unit: cell.unit,
      unitLabel: units.get(cell.unit)?.label[language] ?? cell.unit,
      period: cell.period,
      periodLabel: period?.label[language] ?? cell.period,
      from: period?.from ?? "",
      until: period?.until ?? "",
      measure: cell.measure,
      measureLabel: measures.get(cell.measure)?.label[language] ?? cell.measure,
      scope: cell.scope,
      ...valueColumns(cell, language),
    };
  });
}

const valueColumns = (cell: DataCell, language: Language) => ({
  value: cell.value,
  exact: cell.exact,
  text: cell.text[language],
  lo: cell.lo,
  hi: cell.hi,
  loExact: cell.loExact,
  hiExact: cell.hiExact,
  ends: cell.ends,
  numeratorMin: cell.numerator?.min ?? null,
  numeratorMax: cell.numerator?.max ?? null,
  denominatorMin: cell.denominator?.min ?? null,
  denominatorMax: cell.denominator?.max ?? null,
  missing: cell.missing,
  status: cell.status,
  readings: cell.readings,
  revision: cell.revision,
  provenance: cell.provenance,
  notes: cell.notes,
});
