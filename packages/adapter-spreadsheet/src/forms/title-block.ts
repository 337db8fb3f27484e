import {
  cellText,
  customPeriod,
  definePeriod,
  isSameSpan,
  type LocalDate,
  type LocatedRow,
  type Period,
  safeParseLocalDate,
} from "@tyle/core";

/** What stands above a form. */
export interface TitleBlock {
  readonly period: Period | null;
  readonly reportingUnit: string | null;
}

const day = String.raw`(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})`;
const span = new RegExp(
  String.raw`từ\s+(?:ngày\s+)?${day}\s+đến\s+(?:hết\s+)?(?:ngày\s+)?${day}`,
  "iu",
);

/**
 * Reads the period and the reporting unit from the rows above a form.
 *
 * @example
 * // "Kỳ báo cáo: Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/3/2023)" gives the period 2023-Q1/nd09
 */
export function readTitleBlock(rows: readonly LocatedRow[]): TitleBlock {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell).normalize("NFC")));
  const match = span.exec(texts.join(" ").replace(/\s+/gu, " "));
  const from = toDate(match?.slice(1, 4));
  const last = toDate(match?.slice(4, 7));
  const lines = texts.flatMap((text) => text.split("\n"));
  return {
    period: from && last && from <= last ? namePeriod(from, last) : null,
    reportingUnit: readUnit(lines.map((line) => line.replace(/\s+/gu, " ").trim())),
  };
}

function toDate(parts: readonly string[] | undefined): LocalDate | null {
  const [date = "", month = "", year = ""] = parts ?? [];
  return safeParseLocalDate(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** The name of a period that is known by its days, under either rule. */
function namePeriod(from: LocalDate, last: LocalDate): Period {
  const exact = customPeriod(from, last);
  const year = last.slice(0, 4);
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));
  const parts = [
    "",
    "-H1",
    "-H2",
    "-Q1",
    "-Q2",
    "-Q3",
    "-Q4",
    ...months.map((month) => `-${month}`),
  ];
  const known = (["calendar", "nd09"] as const).flatMap((rule) =>
    parts.map((part) => definePeriod(`${year}${part}`, rule)),
  );
  return known.find((period) => isSameSpan(period, exact)) ?? exact;
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
