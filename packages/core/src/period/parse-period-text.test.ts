import { describe, expect, it } from "vitest";
import { parsePeriodText, safeParsePeriodText } from "./parse-period-text.ts";
import { lastDay } from "./period.ts";

describe("safeParsePeriodText", () => {
  it.each([
    ["6 tháng đầu năm 2023", "2023-H1", "2023-01-01", "2023-06-30"],
    ["6 tháng cuối năm 2023", "2023-H2", "2023-07-01", "2023-12-31"],
    ["Nửa đầu năm 2023", "2023-H1", "2023-01-01", "2023-06-30"],
    ["sáu tháng đầu năm 2024", "2024-H1", "2024-01-01", "2024-06-30"],
    ["6 tháng năm 2023", "2023-H1", "2023-01-01", "2023-06-30"],
    ["quý I/2020", "2020-Q1", "2020-01-01", "2020-03-31"],
    ["Quý IV năm 2022", "2022-Q4", "2022-10-01", "2022-12-31"],
    ["quý 3-2021", "2021-Q3", "2021-07-01", "2021-09-30"],
    ["Q2/2023", "2023-Q2", "2023-04-01", "2023-06-30"],
    ["Kỳ báo cáo: Quý II/2023", "2023-Q2", "2023-04-01", "2023-06-30"],
    ["9 tháng năm 2023", "2023-01-01/2023-09-30", "2023-01-01", "2023-09-30"],
    ["chín tháng đầu năm 2023", "2023-01-01/2023-09-30", "2023-01-01", "2023-09-30"],
    ["12 tháng năm 2023", "2023", "2023-01-01", "2023-12-31"],
    ["năm 2022", "2022", "2022-01-01", "2022-12-31"],
    ["Cả năm 2022.", "2022", "2022-01-01", "2022-12-31"],
    ["tháng 2/2024", "2024-02", "2024-02-01", "2024-02-29"],
    ["tháng 04 năm 2023", "2023-04", "2023-04-01", "2023-04-30"],
    ["từ ngày 15/12/2022 đến ngày 14/3/2023", "2023-Q1/nd09", "2022-12-15", "2023-03-14"],
    ["(Từ ngày 15/12/2022 đến ngày 14/12/2023)", "2023/nd09", "2022-12-15", "2023-12-14"],
    ["Từ 15/6 đến 14/9/2023", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    ["15/6/2023 - 14/9/2023", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    ["từ 15-06-2023 đến 14-09-2023", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    ["15.6.2023 đến 14.9.2023", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    ["15/6/2023–14/9/2023", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    [
      "ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 6 năm 2023",
      "2023-H1/nd09",
      "2022-12-15",
      "2023-06-14",
    ],
    ["Từ ngày: 15/6/2023 - Đến ngày: 14/9/2023", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    ["15/6/2023 00:00:00, đến 14/9/2023 23:59", "2023-Q3/nd09", "2023-06-15", "2023-09-14"],
    ["từ 01/01/2023 đến hết ngày 30/6/2023", "2023-H1", "2023-01-01", "2023-06-30"],
    [
      "Quý I/2020 (từ 1/12/2019 đến 29/2/2020)",
      "2019-12-01/2020-02-29",
      "2019-12-01",
      "2020-02-29",
    ],
    ["từ ngày 15/12/2022 đến ngày 14/9/2023", "2022-12-15/2023-09-14", "2022-12-15", "2023-09-14"],
  ])("reads %s as %s", (text, id, from, last) => {
    const result = safeParsePeriodText(text);
    expect(result).toMatchObject({ ok: true, period: { id, from } });
    if (result.ok) expect(lastDay(result.period)).toBe(last);
  });

  it("cuts months by the rule that is asked for, unless days are named", () => {
    const rule = "nd09";
    expect(parsePeriodText("quý I/2020", { rule }).id).toBe("2020-Q1/nd09");
    expect(parsePeriodText("9 tháng năm 2023", { rule })).toMatchObject({
      rule,
      from: "2022-12-15",
      until: "2023-09-15",
    });
    expect(parsePeriodText("từ ngày 1/1/2023 đến ngày 31/3/2023", { rule }).rule).toBe("calendar");
  });

  it("takes the year from outside where the text has none", () => {
    expect(parsePeriodText("9 tháng", { year: 2023 }).from).toBe("2023-01-01");
    expect(parsePeriodText("quý II", { year: 2023 }).id).toBe("2023-Q2");
  });

  it.each([
    "9 tháng",
    "quý V/2023",
    "tháng 13/2023",
    "0 tháng năm 2023",
    "13 tháng năm 2023",
    "từ ngày 31/2/2023 đến ngày 14/3/2023",
    "từ ngày 14/3/2023 đến ngày 15/12/2022",
    "từ 15/6 đến 14/9",
    "hôm qua",
    "",
  ])("refuses %j", (text) => {
    const result = safeParsePeriodText(text, { at: { location: { file: "bao-cao.docx" } } });
    expect(result).toMatchObject({
      ok: false,
      diagnostic: { code: "period/unreadable", location: { file: "bao-cao.docx" } },
    });
    expect(() => parsePeriodText(text)).toThrow(/is not a reporting period/);
  });
});
