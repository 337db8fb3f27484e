import { type Scope, type Text, TyleError } from "@tyle/core";
import { inBoth } from "../dataset/cell-text.ts";
import type {
  DataCell,
  Dataset,
  DataTarget,
  MeasureDimension,
  PeriodDimension,
} from "../dataset/dataset.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import type { ChartFrame, ChartRow, ChartTarget } from "./chart.ts";

/** The words of a chart. */
export interface ChartWords {
  /** The finding, as a sentence. */
  readonly title: Text;
  /** What is shown; made of measure, period and scope by default. */
  readonly subtitle?: Text;
  readonly notes?: readonly Text[];
  readonly source?: Text;
}

/** The entry with this id, or a refusal that lists those there are. */
export function find<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (item) return item;
  const known = items.map((other) => other.id).join(", ");
  throw new TyleError("argument/invalid", {
    en: `"${id}" is not in the dataset. Known: ${known}.`,
    vi: `"${id}" không có trong tập dữ liệu. Hiện có: ${known}.`,
  });
}

/** What a chart shows of a dataset. */
export interface Selection {
  readonly measure: string;
  readonly scope?: Scope;
  readonly periods?: readonly string[];
  readonly units?: readonly string[];
}

/** The cells that a chart shows; refused where there are none, since an empty chart tells nothing. */
export function selectCells(dataset: Dataset, selection: Selection): readonly DataCell[] {
  const { measure, scope, periods, units } = selection;
  const cells = dataset.cells.filter(
    (cell) =>
      cell.measure === measure &&
      (scope === undefined || cell.scope === scope) &&
      (periods?.includes(cell.period) ?? true) &&
      (units?.includes(cell.unit) ?? true),
  );
  if (cells.length > 0) return cells;
  const what = [measure, ...(periods ?? []), scope].join(" ").trim();
  throw new TyleError("argument/invalid", {
    en: `The dataset has no cell of ${what}.`,
    vi: `Tập dữ liệu không có ô nào của ${what}.`,
  });
}

/** Makes rows of cells. Units of one name that are shown together are told apart by their codes. */
export function toRows(dataset: Dataset, cells: readonly DataCell[]): readonly ChartRow[] {
  const shown = new Set(cells.map(({ unit }) => unit));
  const units = dataset.units.filter(({ id }) => shown.has(id));
  const names = units.map(({ label }) => label.vi);
  const labels = new Map(
    units.map(({ id, code, label }) => {
      const twin = names.indexOf(label.vi) !== names.lastIndexOf(label.vi);
      return [id, twin ? inParentheses(label, code) : label];
    }),
  );
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const periods = new Map(dataset.periods.map(({ id, label }) => [id, label]));
  return cells.map((cell) => ({
    unit: cell.unit,
    code: codes.get(cell.unit) ?? cell.unit,
    label: labels.get(cell.unit) ?? { vi: cell.unit, en: cell.unit },
    period: cell.period,
    periodLabel: periods.get(cell.period) ?? { vi: cell.period, en: cell.period },
    scope: cell.scope,
    value: cell.value,
    exact: cell.exact,
    text: cell.text,
    lo: cell.lo,
    hi: cell.hi,
    loExact: cell.loExact,
    hiExact: cell.hiExact,
    ends: cell.ends,
    missing: cell.missing,
    status: cell.status,
  }));
}

const inParentheses = ({ vi, en }: Text, code: string): Text => ({
  vi: `${vi} (${code})`,
  en: `${en} (${code})`,
});

/** The words of a chart with those that it has by default. */
export const frame = (
  { title, subtitle, notes = [], source }: ChartWords,
  { label, unit, decimals }: MeasureDimension,
  place: Text,
): Omit<ChartFrame, "rows"> => ({
  title,
  subtitle: subtitle ?? { vi: `${label.vi}, ${place.vi}`, en: `${label.en}, ${place.en}` },
  notes,
  source: source ?? null,
  measure: label,
  unit,
  decimals,
});

/** "năm 2022 (riêng từng đơn vị)" */
export const placeWords = (period: Text, scope: Scope): Text => ({
  vi: `${withinSentence(period).vi} (${scopeLabels[scope].vi})`,
  en: `${period.en} (${scopeLabels[scope].en})`,
});

/** The name of a period within a sentence: "quý III/2024". */
export const withinSentence = ({ vi, en }: Text): Text => ({
  vi: vi.slice(0, 1).toLowerCase() + vi.slice(1),
  en,
});

/** A note that names what it speaks of; none where there is nothing to name. */
export const listNote = (words: Text, names: readonly Text[]): readonly Text[] =>
  names.length === 0
    ? []
    : [
        inBoth(
          (language) => `${words[language]}: ${names.map((name) => name[language]).join(", ")}.`,
        ),
      ];

/** The target of a measure that is in force at the end of a period. One without dates always is. */
export function targetIn(
  dataset: Dataset,
  measure: string,
  period: PeriodDimension,
): ChartTarget | null {
  const target = dataset.targets.find(
    ({ measure: of, from, until }) =>
      of === measure &&
      (from === null || from < period.until) &&
      (until === null || until >= period.until),
  );
  return target ? toChartTarget(target) : null;
}

const toChartTarget = ({ value, exact, text, comparator }: DataTarget): ChartTarget => ({
  value,
  exact,
  text,
  comparator,
});
