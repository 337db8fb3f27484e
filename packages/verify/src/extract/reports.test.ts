import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkText } from "./check-text.ts";
import { extractClaims } from "./extract-claims.ts";

/*
 * Sentences in the style of reports of provinces, districts and councils, written for these tests, with the claims
 * that a careful reader ties: "kind printed ← operands". Many are made to mislead; an empty list says that nothing in
 * them may be tied.
 */
interface ReportText {
  readonly text: string;
  readonly claims: readonly string[];
}

const reports = (language: "vi" | "en"): readonly ReportText[] =>
  JSON.parse(readFileSync(new URL(`fixtures/reports.${language}.json`, import.meta.url), "utf8"));

describe.each(["vi", "en"] as const)("reports in %s", (language) => {
  it.each(reports(language))("$text", ({ text, claims }) => {
    const tied = extractClaims(text, language)
      .claims.filter(({ link, confidence }) => link !== "none" && confidence >= 0.5)
      .map(({ kind, printed, numerator, denominator, parts = [], from, to }) => {
        const operands = [numerator, denominator, ...parts, from, to].flatMap(
          (each) => each?.text ?? [],
        );
        return `${kind} ${printed.text} ← ${operands.join("; ")}`;
      });
    expect(tied.sort()).toEqual(claims);
  });
});

describe("wrong figures in reports", () => {
  it.each([
    ["Tiếp nhận 48.215 hồ sơ, trong đó trực tuyến 36.402 hồ sơ, đạt 77,5%.", "77,5%"],
    ["Trong 1.104 thủ tục được công khai, 856 thủ tục toàn trình (75,7%).", "75,7%"],
    ["Hòa giải thành 439 vụ việc trên tổng số 709 vụ việc, đạt tỷ lệ 69,1%.", "69,1%"],
    ["12/16 đơn vị đạt chuẩn, tỷ lệ 57%.", "57%"],
    ["Đạt tỷ lệ 92,4% (80/92 đơn).", "92,4%"],
    ["Hộ nghèo giảm từ 4.120 hộ xuống còn 2.985 hộ, giảm 1.153 hộ.", "1.153"],
    [
      "Tỷ lệ tăng từ 62,3% năm 2022 lên 71,8% năm 2023, tăng 5,9 điểm phần trăm.",
      "5,9 điểm phần trăm",
    ],
    [
      "Lĩnh vực tư pháp 3.215 hồ sơ, đất đai 2.870 hồ sơ, khác 1.415 hồ sơ; tổng cộng 7.600 hồ sơ.",
      "7.600",
    ],
    ["Cấp 15.300 chữ ký số, trong đó 12.160 cho công chức và 3.040 cho người dân.", "15.300"],
    ["Of the 845 complaints closed, 803 (90.5%) were resolved in time, 42 (5.0%) late.", "90.5%"],
    ["The backlog fell from 1,540 cases to 1,232, a drop of 30%.", "30%"],
    [
      "Offices A and B received 1,200 and 800 files and closed 1,140 and 784, 59% and 98% respectively.",
      "59%",
    ],
  ])("%s → %s", (text, printed) => {
    const language = /[ăâđêôơư]/u.test(text) ? "vi" : "en";
    const wrong = checkText(text, language).checks.filter(
      ({ result }) => result.verdict === "contradicted",
    );
    expect(wrong.map(({ figure }) => figure.printed)).toEqual([printed]);
  });

  it.each([
    "Số xã đạt chuẩn tăng từ 45 lên 60 xã; thu ngân sách tăng 23,3%.",
    "Số xã đạt chuẩn tăng từ 45 lên 60 xã, thu ngân sách tăng 23,3%.",
    "Tiếp nhận 1.250 hồ sơ, trong đó 480 hồ sơ đất đai, 310 hồ sơ tư pháp.",
    "Thu 5.000 tỷ đồng, trong đó thuế 3.200 tỷ đồng, phí 900 tỷ đồng, thu khác 870 tỷ đồng.",
    "Staff rose from 45 to 60, while revenue was up 23.3%.",
  ])("are not made of something else: %s", (text) => {
    const language = text.startsWith("Staff") ? "en" : "vi";
    const wrong = checkText(text, language).checks.filter(
      ({ result }) => result.verdict === "contradicted",
    );
    expect(wrong).toEqual([]);
  });

  it("are not seen where the text is right", () => {
    const alarms = (["vi", "en"] as const).flatMap((language) =>
      reports(language)
        .filter(({ text }) => !text.includes("đạt tỷ lệ 93% và 98%"))
        .flatMap(({ text }) => checkText(text, language).checks)
        .filter(({ result }) => result.verdict === "contradicted"),
    );
    expect(alarms.map(({ figure }) => figure)).toEqual([]);
  });
});
