import { type LocalDate, lastDay, type Period, type Text } from "@tyle/core";

/**
 * Names a period as reports do.
 *
 * @example
 * periodLabel(definePeriod("2023-H1")).vi // "6 tháng đầu năm 2023"
 */
export function periodLabel(period: Period): Text {
  const { rule, kind, id } = period;
  if (kind === "range") return days(period);
  const [year = "", part = ""] = id.replace("/nd09", "").split("-");
  const name = names[kind](year, part);
  if (rule !== "nd09") return name;
  const span = days(period);
  return { vi: `${name.vi} (${span.vi})`, en: `${name.en} (${span.en})` };
}

const quarters: Readonly<Record<string, string>> = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" };

const names: Readonly<
  Record<Exclude<Period["kind"], "range">, (year: string, part: string) => Text>
> = {
  year: (year) => ({ vi: `Năm ${year}`, en: year }),
  half: (year, part) => ({
    vi: `6 tháng ${part === "H1" ? "đầu" : "cuối"} năm ${year}`,
    en: `${part === "H1" ? "first" : "second"} half of ${year}`,
  }),
  quarter: (year, part) => ({ vi: `Quý ${quarters[part]}/${year}`, en: `${part} ${year}` }),
  month: (year, part) => ({ vi: `Tháng ${Number(part)}/${year}`, en: `${year}-${part}` }),
};

const days = (period: Period): Text => ({
  vi: `từ ${vietnameseDay(period.from)} đến ${vietnameseDay(lastDay(period))}`,
  en: `${period.from} to ${lastDay(period)}`,
});

const vietnameseDay = (date: LocalDate): string =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
