import { cellText, type LocatedRow, type Period, safeParsePeriodText } from "@tyle/core";

/** What stands above a form. */
export interface TitleBlock {
  readonly period: Period | null;
  readonly reportingUnit: string | null;
}

/**
 * Reads the period and the reporting unit from the rows above a form.
 *
 * @example
 * // "Kỳ báo cáo: Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/3/2023)" gives the period 2023-Q1/nd09
 */
export function readTitleBlock(rows: readonly LocatedRow[]): TitleBlock {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell).normalize("NFC")));
  const period = safeParsePeriodText(texts.join(" "));
  const lines = texts.flatMap((text) => text.split("\n"));
  return {
    period: period.ok ? period.period : null,
    reportingUnit: readUnit(lines.map((line) => line.replace(/\s+/gu, " ").trim())),
  };
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
