import { describe, expect, it } from "vitest";
import { checkText, languageOfText } from "./check-text.ts";
import { markText } from "./marked-text.ts";
import { toJsonExtraction } from "./to-extraction-json.ts";
import { toCheckPage } from "./to-html.ts";
import { toTerminal } from "./to-terminal.ts";

const text = "Giải quyết 85/92 đơn (94,2%); đúng hạn 4.110 (97,86%) trên 4.200 <hồ sơ>.";
const checked = checkText(text, "vi");

describe("checkText", () => {
  it("says which figures are right and which are wrong", () => {
    const verdicts = checked.checks.map(({ figure, result }) => [figure.printed, result.verdict]);
    expect(verdicts).toEqual([
      ["94,2%", "contradicted"],
      ["97,86%", "confirmed"],
    ]);
  });

  it("marks the text without losing any of it", () => {
    const pieces = markText(checked);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ tone }) => tone === "wrong").map((piece) => piece.text)).toEqual([
      "94,2%",
    ]);
  });

  it("shows it in a terminal, with and without colour", () => {
    expect(toTerminal(checked, { language: "en", color: false })).toContain("(94,2%✗)");
    expect(toTerminal(checked, { language: "en", color: true })).toContain("\u001b[4;31m94,2%");
    expect(toTerminal(checked, { language: "vi", color: false })).toContain(
      "1 khớp, 0 cần xem lại, 1 không khớp",
    );
  });

  it("shows no terminal what it would act upon", () => {
    const odd = checkText("Đạt\u001b[2J\t85/92 đơn\r(94,2%)\r\nHết\n", "vi");
    expect(toTerminal(odd, { language: "vi", color: false })).toMatch(
      /^Đạt\\u001b\[2J\t85\/92 đơn\\r\(94,2%✗\)\r\nHết\n/,
    );
  });

  it.each([
    ["85/92 (92,4%)", "3 numbers, 1 claim: 1 fits, 0 doubtful, 0 do not fit."],
    ["85/92 (94,2%)", "3 numbers, 1 claim: 0 fit, 0 doubtful, 1 does not fit."],
    ["Có 85 đơn.", "1 number, 0 claims: 0 fit, 0 doubtful, 0 do not fit."],
  ])("counts in English words: %s", (one, summary) => {
    expect(toTerminal(checkText(one, "vi"), { language: "en", color: false })).toContain(summary);
  });

  it("shows it as a page with notes, and lets no text become markup", () => {
    const page = toCheckPage(checked, { language: "vi", title: "a & b" });
    expect(page).toContain("&lt;hồ sơ&gt;");
    expect(page).toContain('<span class="wrong" tabindex="0" title="94,2% không đúng');
    expect(page).toContain("<title>a &amp; b</title>");
  });

  it("gives JSON with the place of each number", () => {
    const { claims } = toJsonExtraction(checked);
    expect(claims.find(({ printed }) => printed === "97,86%")).toMatchObject({
      kind: "rate",
      numerator: "4.110",
      denominator: "4.200",
      proposal: true,
      spans: { printed: { start: text.indexOf("97,86%"), end: text.indexOf("97,86%") + 6 } },
    });
  });
});

it("tells the language of a text by its letters", () => {
  expect(languageOfText("Đúng hạn".normalize("NFD"))).toBe("vi");
  expect(languageOfText("On time")).toBe("en");
});

it("comes to an end where a text says 0", () => {
  for (const text of [
    "Từ 0% lên 5%, tăng 5%.",
    "Có 0 nghìn hồ sơ, đạt 0%.",
    "Giảm từ 5% xuống 0%, giảm 100%.",
  ]) {
    expect(() => checkText(text, "vi")).not.toThrow();
  }
});
