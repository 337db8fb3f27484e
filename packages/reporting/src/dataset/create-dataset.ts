import {
  type AdminUnit,
  cellsBehind,
  type LocalDate,
  type Period,
  type Provenance,
  type Scope,
  type Target,
  type Text,
  TyleError,
  toDrawingNumber,
  toFraction,
} from "@tyle/core";
import { assertCells } from "../truth/assert-cells.ts";
import { percentText } from "./cell-text.ts";
import type {
  CellValue,
  DataCell,
  DataNote,
  DataSource,
  Dataset,
  DataTarget,
  MeasureDimension,
  Obstacle,
  PeriodDimension,
  Revision,
  UnitDimension,
} from "./dataset.ts";
import { periodLabel } from "./period-label.ts";

/** A value with its place, its origin and what is to be said about it. */
export interface CellInput {
  readonly unit: string;
  readonly period: string;
  readonly measure: string;
  readonly scope: Scope;
  /** Made by `fromFigure`, `fromRate`, `fromCount`, `fromRange` or `fromMissing`. */
  readonly value: CellValue;
  readonly provenance?: Provenance;
  readonly revision?: Revision;
  readonly notes?: readonly string[];
}

/** A target with the time it is in force, where that is known. `from` belongs to it, `until` does not. */
export interface TargetInput {
  readonly target: Target;
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

/** What a dataset is made of. */
export interface DatasetInput {
  readonly id: string;
  readonly title: Text;
  readonly units: readonly AdminUnit[];
  readonly periods: readonly Period[];
  readonly measures: readonly MeasureDimension[];
  readonly cells: readonly CellInput[];
  readonly targets?: readonly TargetInput[];
  /** Titles for the files that the provenance of the cells names. */
  readonly sourceTitles?: Readonly<Record<string, Text>>;
  readonly notes?: readonly DataNote[];
  readonly obstacles?: readonly Obstacle[];
}

/**
 * Puts results together to a dataset. Each cell must have its own place and name only units, periods, measures and
 * notes of the dataset.
 *
 * @throws {TyleError} `argument/invalid` that names the cell.
 */
export function createDataset(input: DatasetInput): Dataset {
  const origins: KnownOrigins = new Map();
  const dataset: Dataset = {
    id: input.id,
    title: input.title,
    units: input.units.map(toUnitDimension),
    periods: input.periods.map(toPeriodDimension),
    measures: input.measures,
    cells: input.cells.map((cell) => toDataCell(cell, origins)),
    targets: (input.targets ?? []).map(toDataTarget),
    provenance: Object.fromEntries(
      [...origins.values()].map(({ id, provenance }) => [id, provenance]),
    ),
    sources: sourcesOf(
      [...origins.values()].map(({ provenance }) => provenance),
      input.sourceTitles ?? {},
    ),
    notes: input.notes ?? [],
    obstacles: input.obstacles ?? [],
  };
  assertConsistent(dataset);
  assertCells(dataset);
  return dataset;
}

const toUnitDimension = (unit: AdminUnit): UnitDimension => ({
  id: unit.id,
  code: unit.code,
  // A proper name is the same in both languages.
  label: { vi: unit.fullName, en: unit.fullName },
  level: unit.level,
  parent: unit.parent,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
});

const toPeriodDimension = (period: Period): PeriodDimension => ({
  ...period,
  label: periodLabel(period),
});

function toDataCell(input: CellInput, known: KnownOrigins): DataCell {
  const { value, provenance, unit, period, measure, scope } = input;
  return {
    unit,
    period,
    measure,
    scope,
    ...value,
    revision: input.revision ?? null,
    provenance: provenance ? intern(provenance, known) : null,
    notes: input.notes ?? [],
  };
}

/** Origins by their JSON, with the id that each got. */
type KnownOrigins = Map<string, { readonly id: string; readonly provenance: Provenance }>;

/** Equal origins are kept once. */
function intern(provenance: Provenance, known: KnownOrigins): string {
  const text = JSON.stringify(provenance);
  const id = known.get(text)?.id ?? `p${known.size + 1}`;
  known.set(text, { id, provenance });
  return id;
}

const toDataTarget = ({ target, from, until }: TargetInput): DataTarget => ({
  measure: target.indicator,
  comparator: target.comparator,
  value: toDrawingNumber(target.value),
  exact: toFraction(target.value),
  text: percentText(target.value),
  source: target.source,
  from: from ?? null,
  until: until ?? null,
});

function sourcesOf(
  provenance: readonly Provenance[],
  titles: Readonly<Record<string, Text>>,
): readonly DataSource[] {
  const sources = new Map<string, DataSource>();
  for (const { location, sha256 } of provenance.flatMap(cellsBehind)) {
    const { file } = location;
    sources.set(`${sha256} ${file}`, { file, sha256, title: titles[file] ?? null });
  }
  return [...sources.values()];
}

/** Refuses units, periods and measures that are listed twice, and cells that share a place or name what is not listed. */
export function assertConsistent({ units, periods, measures, notes, cells }: Dataset): void {
  const known = { unit: idsOf(units), period: idsOf(periods), measure: idsOf(measures) };
  const noteIds = new Set(notes.map(({ id }) => id));
  const places = new Set<string>();
  for (const cell of cells) {
    const place = [cell.unit, cell.period, cell.measure, cell.scope].join(" ");
    const here = { en: `The cell ${place}`, vi: `Ô ${place}` };
    if (places.has(place)) refuse(here, "is given twice", "bị lặp");
    places.add(place);
    const unknown = (["unit", "period", "measure"] as const).find(
      (dimension) => !known[dimension].has(cell[dimension]),
    );
    const name = unknown ?? (cell.notes.every((note) => noteIds.has(note)) ? null : "note");
    if (name) {
      refuse(here, `names an unknown ${name}`, `dùng ${name} không có trong tập dữ liệu`);
    }
  }
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) refuse({ en: id, vi: id }, "is given twice", "bị lặp");
    ids.add(id);
  }
  return ids;
}

function refuse(what: Text, en: string, vi: string): never {
  throw new TyleError("argument/invalid", { en: `${what.en} ${en}.`, vi: `${what.vi} ${vi}.` });
}
