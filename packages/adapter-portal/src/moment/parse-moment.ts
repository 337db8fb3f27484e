import {
  addDays,
  type LocalMoment,
  parseLocalDate,
  type RawCell,
  safeParseLocalDate,
} from "@tyle/core";

/** A moment, nothing, or a text that is none. */
export type MomentResult =
  | { readonly kind: "moment"; readonly moment: LocalMoment }
  | { readonly kind: "none" }
  /** A day or hour that does not exist, such as 31/02. */
  | { readonly kind: "impossible" }
  | { readonly kind: "unreadable" };

/** Hour, minute, second, and the half of the day in English, or in Vietnamese as Windows writes it (sáng, chiều). */
const time = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*(AM|PM|SA|CH))?`;
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]+${time})?$`,
  "i",
);
const timeFirst = new RegExp(String.raw`^${time}\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`, "i");
const yearFirst = new RegExp(
  String.raw`^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T]+${time}\s*(Z|[+-]\d{2}:?\d{2})?)?$`,
  "i",
);
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/**
 * Reads the moment in a cell: day/month/year with or without a time, yyyyMMddHHmmss, ISO 8601, or a spreadsheet's serial
 * number. A day that does not exist is never rolled over into the next month. ISO moments with a zone are brought to
 * the time of Vietnam (UTC+7); all others are local already.
 *
 * @example
 * parseMoment({ kind: "text", text: "16/09/2025 11:41" }) // { kind: "moment", moment: "2025-09-16T11:41:00" }
 * parseMoment({ kind: "text", text: "31/02/2025" })       // { kind: "impossible" }
 */
export function parseMoment(cell: RawCell): MomentResult {
  switch (cell.kind) {
    case "empty":
      return { kind: "none" };
    case "date":
      return fromText(cell.text);
    case "number":
      return fromNumber(cell.text);
    case "text":
      return fromText(cell.text.trim());
    default:
      return { kind: "unreadable" };
  }
}

const noMoment: ReadonlySet<string> = new Set(["", "-", "--", "n/a", "null"]);

function fromText(text: string): MomentResult {
  if (noMoment.has(text.toLowerCase())) return { kind: "none" };
  const day = dayFirst.exec(text);
  if (day) return build([day[3], day[2], day[1]], day.slice(4, 8));
  const year = yearFirst.exec(text);
  if (year) return inVietnam(build(year.slice(1, 4), year.slice(4, 8)), year[8]);
  const hour = timeFirst.exec(text);
  if (hour) return build([hour[7], hour[6], hour[5]], hour.slice(1, 5));
  return /^\d+(\.\d+)?$/.test(text) ? fromNumber(text) : { kind: "unreadable" };
}

type Part = string | undefined;

function build(date: readonly Part[], clock: readonly Part[]): MomentResult {
  const [year = "", month = "", day = ""] = date;
  const known = safeParseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (!known) return { kind: "impossible" };
  if (known === unset) return { kind: "none" };
  const [hour, minute = "00", second = "00", half] = clock;
  if (hour === undefined) return { kind: "moment", moment: known };
  const inDay = hourInDay(Number(hour), half);
  if (inDay > 23 || Number(minute) > 59 || Number(second) > 59) return { kind: "impossible" };
  const clockTime = `${String(inDay).padStart(2, "0")}:${minute}:${second}`;
  return { kind: "moment", moment: `${known}T${clockTime}` };
}

/** The least day of .NET, which stands for none. */
const unset = parseLocalDate("0001-01-01");

/** 24 where there is no such hour: "13:00 SA". */
function hourInDay(hour: number, half: Part): number {
  if (half === undefined) return hour;
  if (/^(pm|ch)$/i.test(half)) return hour < 12 ? hour + 12 : hour;
  return hour > 12 ? 24 : hour % 12;
}

/** Either the digits of a moment run together, or days since the end of 1899 as spreadsheets count them. */
function fromNumber(text: string): MomentResult {
  const digits = text.length >= 8 ? compact.exec(text) : null;
  if (digits) return build(digits.slice(1, 4), digits.slice(4, 7));
  const [days, fraction = "0"] = text.split(".");
  const serial = Number(days);
  // From 1982 to 2119: outside of that a number is something else.
  if (!(serial >= 30_000 && serial < 80_000)) return { kind: "unreadable" };
  const date = addDays(parseLocalDate("1899-12-30"), serial);
  const seconds = Math.round(Number(`0.${fraction}`) * 86_400);
  if (seconds === 0) return { kind: "moment", moment: date };
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  return { kind: "moment", moment: seconds === 86_400 ? addDays(date, 1) : `${date}T${clock}` };
}

/** Vietnam has kept UTC+7 without summer time since 1975. */
function inVietnam(result: MomentResult, zone: Part): MomentResult {
  if (zone === undefined || result.kind !== "moment") return result;
  const instant = Date.parse(
    `${result.moment}${/z/i.test(zone) ? "Z" : zone.replace(/:?(\d{2})$/, ":$1")}`,
  );
  if (Number.isNaN(instant)) return { kind: "impossible" };
  return { kind: "moment", moment: new Date(instant + 7 * 3_600_000).toISOString().slice(0, 19) };
}
