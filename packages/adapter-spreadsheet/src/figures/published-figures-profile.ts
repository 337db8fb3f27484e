import {
  type LocatedRow,
  matchHeadings,
  type Profile,
  type PublishedFigure,
  readHeaderTables,
} from "@tyle/core";
import { createFigureRowReader } from "./figure-row.ts";
import {
  type FigureColumn,
  isFromColumn,
  type PublishedFiguresOptions,
} from "./published-figures-options.ts";

/**
 * Makes the profile for tables of figures that somebody published: a row of headings, then a row for each unit (or for
 * each kind of figure). The table may stand anywhere in the sheet; its columns are found by their headings.
 *
 * @example
 * publishedFiguresProfile({
 *   units,
 *   unit: { column: "Mã ĐVHC" },
 *   figures: [{
 *     column: "Tỷ lệ hồ sơ nộp trực tuyến năm 2022",
 *     indicator: "online-share", part: "rate", period: definePeriod("2022"), scope: "own",
 *   }],
 * }) // a Profile<PublishedFigure> for `ingest`
 */
export function publishedFiguresProfile(
  options: PublishedFiguresOptions,
): Profile<PublishedFigure> {
  const wanted = wantedHeadings(options);
  const match = (row: LocatedRow) => matchHeadings(row, wanted);
  return {
    name: "published-figures",
    recognise: (head) => (head.some((row) => match(row).missing.length === 0) ? 1 : 0),
    map: (batches, context) => {
      const readRow = createFigureRowReader(options, context);
      return readHeaderTables(batches, { match, readRow, context });
    },
  };
}

/** Every heading that the options name, each once. */
function wantedHeadings({ unit, figures }: PublishedFiguresOptions): readonly string[] {
  const named = figures.flatMap(columnsOf);
  return [...new Set("column" in unit ? [unit.column, ...named] : named)];
}

function columnsOf({ column, indicator, part, period, scope }: FigureColumn): readonly string[] {
  const sources = [indicator, part, period, scope];
  return [column, ...sources.flatMap((source) => (isFromColumn(source) ? [source.column] : []))];
}
