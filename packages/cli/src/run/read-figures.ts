import { join } from "node:path";
import { csvReader, type FigureColumn, publishedFiguresProfile } from "@tyle/adapter-spreadsheet";
import {
  definePeriod,
  type Ingested,
  ingest,
  type PublishedFigure,
  type UnitTree,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import type { FigureSource } from "../config/run-config.ts";

/** Reads one file of published figures as its configuration lays it out. */
export function readFigures(
  folder: string,
  source: FigureSource,
  units: UnitTree,
): Promise<Ingested<PublishedFigure>> {
  const { unit } = source;
  const profile = publishedFiguresProfile({
    units,
    unit: typeof unit === "string" ? { code: unit } : unit,
    figures: figureColumns(source),
  });
  return ingest(fileSource(join(folder, source.file)), { readers: [csvReader()], profile });
}

function figureColumns({
  period,
  rule,
  scope,
  values = [],
  rows,
}: FigureSource): readonly FigureColumn[] {
  const common = { period: definePeriod(period, rule), scope };
  if (!rows) return values.map((column) => ({ ...column, ...common }));
  const { column, value } = rows;
  const meaning = <Key extends "indicator" | "part">(key: Key) => ({
    column,
    values: Object.fromEntries(
      Object.entries(rows.values).map(([text, what]) => [text, what[key]]),
    ),
  });
  return [{ column: value, indicator: meaning("indicator"), part: meaning("part"), ...common }];
}
