import {
  cellText,
  type Diagnostic,
  type LocatedRow,
  type Period,
  type RawCell,
  type SourceLocation,
  safeParsePeriodText,
} from "@tyle/core";

/** What stands above a form. */
export interface TitleBlock {
  readonly period: Period | null;
  readonly reportingUnit: string | null;
}

/**
 * Reads the period and the reporting unit from the rows above a form. The days of a period may stand in several cells;
 * a name without days, such as "Quý I/2023", stands in one line and means the quarter of the calendar.
 *
 * @example
 * // "Kỳ báo cáo: Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/3/2023)" gives the period 2023-Q1/nd09
 */
export function readTitleBlock(rows: readonly LocatedRow[]): TitleBlock {
  const texts = rows.flatMap(({ cells }) => cells.map(titleText)).filter((text) => text !== "");
  const lines = texts.flatMap((text) => text.split("\n"));
  const found = [texts.join(" "), ...lines].map((text) => safeParsePeriodText(text));
  return {
    period: found.find((result) => result.ok)?.period ?? null,
    reportingUnit: readUnit(lines.map((line) => line.replace(/\s+/gu, " ").trim())),
  };
}

/** A day that is a date to the spreadsheet is written as texts write it. */
function titleText(cell: RawCell): string {
  const text = cellText(cell).normalize("NFC");
  return cell.kind === "date" ? text.replace(/^(\d+)-(\d+)-(\d+).*$/, "$3/$2/$1") : text;
}

/** Finds the lines that name the days of a period which is none: 31/02, or an end before its beginning. */
export function findBadPeriods(
  rows: readonly LocatedRow[],
  locate: (row: LocatedRow, column: number) => SourceLocation,
): readonly Diagnostic[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const text = titleText(cell);
      if (!/từ\s+(ngày\s*:?\s*)?\d.*đến.*\d/isu.test(text)) return [];
      const result = safeParsePeriodText(text, { at: { location: locate(row, at + 1) } });
      return result.ok ? [] : [result.diagnostic];
    }),
  );
}

/** "Đơn vị báo cáo: UBND xã Gia Viễn", or the name on the next line. "Đơn vị nhận báo cáo" is somebody else. */
function readUnit(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => /đơn vị báo cáo/iu.test(line));
  if (at < 0) return null;
  const behind = /đơn vị báo cáo\s*:?\s*(.*)$/iu
    .exec(lines[at] ?? "")?.[1]
    ?.replace(/^[-–.\s]+/, "");
  const unit = behind || lines.slice(at + 1).find((line) => line !== "");
  return unit && !/đơn vị nhận/iu.test(unit) ? unit : null;
}
