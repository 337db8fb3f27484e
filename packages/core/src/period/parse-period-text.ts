import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic, DiagnosticContext } from "../diagnostic/diagnostic.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { type LocalDate, safeParseLocalDate } from "./local-date.ts";
import { firstMonths, type MonthRule } from "./months-period.ts";
import { definePeriod, type Period } from "./period.ts";
import { recognisePeriod } from "./recognise-period.ts";

/** How the text of a period is to be understood. */
export interface PeriodTextOptions {
  /** How months are cut where the text names no days; "calendar" unless said otherwise. */
  readonly rule?: MonthRule;
  /** The year of a text that names none, such as "9 tháng". */
  readonly year?: number;
  /** Where the text stands. */
  readonly at?: DiagnosticContext;
}

/** A period, or the diagnostic that says why there is none. */
export type PeriodTextResult =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * Reads a period as Vietnamese reports print it. Days that are named decide over the name of the period, and the rule
 * is found from them.
 *
 * @example
 * safeParsePeriodText("6 tháng đầu năm 2023")                    // 2023-H1
 * safeParsePeriodText("quý I/2020", { rule: "nd09" })            // 2020-Q1/nd09
 * safeParsePeriodText("từ ngày 15/12/2022 đến ngày 14/3/2023")   // 2023-Q1/nd09
 * safeParsePeriodText("9 tháng")                                 // { ok: false }: the year is missing
 */
export function safeParsePeriodText(
  text: string,
  options: PeriodTextOptions = {},
): PeriodTextResult {
  const { rule = "calendar", year, at = {} } = options;
  const tidied = tidy(text);
  const span = readSpan(tidied);
  const period = span === undefined ? readName(tidied, rule, year) : span;
  return period
    ? { ok: true, period }
    : { ok: false, diagnostic: coreDiagnostics["period/unreadable"]({ text }, at) };
}

/**
 * Reads a period as reports print it.
 *
 * @throws {TyleError} `content/invalid` when it is none.
 * @example
 * parsePeriodText("năm 2022").id // "2022"
 */
export function parsePeriodText(text: string, options: PeriodTextOptions = {}): Period {
  const result = safeParsePeriodText(text, options);
  if (result.ok) return result.period;
  const { diagnostic } = result;
  throw new TyleError("content/invalid", diagnostic.message, { diagnostics: [diagnostic] });
}

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[\s(]+|[\s).,;:]+$/g, "");

const day = String.raw`(\d{1,2})(?: tháng |[/.-])(\d{1,2})(?:(?: năm |[/.-])(\d{4}))?`;
const time = String.raw`(?: \d{1,2}:\d{2}(?::\d{2})?)?`;
const between = `${time}(?:,?(?: [-–—])? (?:đến|tới)(?: hết)?(?: ngày)?:? | ?[-–—] ?(?:ngày )?)`;
const spanForm = /* @__PURE__ */ new RegExp(
  String.raw`(?<![\d/.-])${day}${between}${day}(?![\d/.-])`,
);

/** The two days of a text; `null` when one of them does not exist, `undefined` when it names none. */
function readSpan(text: string): Period | null | undefined {
  const match = spanForm.exec(text);
  return match ? toSpan(match) : undefined;
}

function toSpan([, day1, month1, year1, day2, month2, year2]: RegExpExecArray): Period | null {
  // "Từ 15/6 đến 14/9/2023": a year said once is the year of both.
  const from = toDate(day1, month1, year1 ?? year2);
  const last = toDate(day2, month2, year2 ?? year1);
  return from && last && from <= last ? recognisePeriod(from, last) : null;
}

const toDate = (day = "", month = "", year = ""): LocalDate | null =>
  safeParseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const numberWords: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
};

const count = String.raw`(\d{1,2}|${Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const ofYear = String.raw`(?:(?: ?[/-] ?| năm | )(\d{4}))?`;
// @__NO_SIDE_EFFECTS__
function form(body: string): RegExp {
  return new RegExp(`^(?:kỳ báo cáo:? ?)?(?:trong |cả )?${body}${ofYear}$`);
}

const forms = {
  year: /^(?:kỳ báo cáo:? ?)?(?:trong |cả )?(?:năm )?(\d{4})$/,
  quarter: form("(?:quý ?|q)(iv|i{1,3}|[1-4])"),
  month: form("tháng ?(\\d{1,2})"),
  half: form("(?:(?:6|sáu) tháng|nửa) (đầu|cuối)(?: năm)?"),
  months: form(`${count} tháng(?: đầu)?(?: năm)?`),
};

function readName(text: string, rule: MonthRule, year: number | undefined): Period | null {
  const whole = forms.year.exec(text);
  if (whole) return definePeriod(whole[1] ?? "", rule);
  for (const [kind, make] of Object.entries(makers)) {
    const match = forms[kind as keyof typeof makers].exec(text);
    if (!match) continue;
    const inYear = match[2] === undefined ? year : Number(match[2]);
    return inYear === undefined ? null : make(match[1] ?? "", inYear, rule);
  }
  return null;
}

const makers = {
  quarter: (name: string, year: number, rule: MonthRule) =>
    definePeriod(`${year}-Q${quarters[name] ?? name}`, rule),
  month: (month: string, year: number, rule: MonthRule) =>
    Number(month) >= 1 && Number(month) <= 12
      ? definePeriod(`${year}-${month.padStart(2, "0")}`, rule)
      : null,
  half: (which: string, year: number, rule: MonthRule) =>
    definePeriod(`${year}-H${which === "đầu" ? 1 : 2}`, rule),
  months: (name: string, year: number, rule: MonthRule) => {
    const months = numberWords[name] ?? Number(name);
    return months >= 1 && months <= 12 ? firstMonths(year, months, rule) : null;
  },
};
