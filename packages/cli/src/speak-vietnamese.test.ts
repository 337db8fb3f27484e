import { describe, expect, it, test } from "vitest";
import { runTyle } from "./fixtures/run-tyle.ts";

const tyle = (args: readonly string[], language: "vi" | "en" = "vi") => runTyle(args, { language });

describe("a command line that cannot be used", () => {
  test.each([
    [["fly"], "lỗi: không có lệnh 'fly'", "tyle"],
    [["computes"], "lỗi: không có lệnh 'computes'\n(Có phải là compute?)", "tyle"],
    [["run", "--fast", "x"], "lỗi: không có tùy chọn '--fast'", "tyle run"],
    [
      ["verify", "--formt", "x"],
      "lỗi: không có tùy chọn '--formt'\n(Có phải là --format?)",
      "tyle verify",
    ],
    [["run"], "lỗi: thiếu đối số 'config'", "tyle run"],
    [["units", "show"], "lỗi: thiếu đối số 'code'", "tyle units show"],
    [["run", "a", "b"], "lỗi: quá nhiều đối số: cần 1, nhận được 2.", "tyle run"],
    [["compute", "a"], "lỗi: thiếu tùy chọn bắt buộc '--indicator <id>'", "tyle compute"],
    [
      ["compute", "a", "--indicator"],
      "lỗi: tùy chọn '--indicator <id>' chưa có giá trị",
      "tyle compute",
    ],
    [
      ["--lang", "fr"],
      "lỗi: tùy chọn '--lang <lang>' không nhận giá trị 'fr'. Các giá trị dùng được: vi, en.",
      "tyle",
    ],
    [
      ["report", "a", "--out", "b", "--format", "pdf"],
      "lỗi: tùy chọn '--format <formats>' không nhận giá trị 'pdf'. Các giá trị dùng được: html, svg, png, xlsx, docx, json.",
      "tyle report",
    ],
  ])("is told in both languages, with where its help is: %j", async (args, message, command) => {
    const { code, err } = await tyle(args);
    expect(code).toBe(2);
    expect(err).toBe(`${message}\nXem ${command} --help\n`);
    const english = (await tyle(args, "en")).err;
    expect(english).toMatch(/^error: /);
    expect(english.split("\n").slice(-2)).toEqual([`See ${command} --help`, ""]);
  });
});

describe("help", () => {
  it("is in Vietnamese from its titles to its defaults", async () => {
    const { out } = await tyle(["compute", "--help"]);
    expect(out).toMatch(/^Cách dùng: tyle compute \[options\] <files\.\.\.>\n/);
    expect(out).toContain("\nĐối số:\n");
    expect(out).toContain("\nTùy chọn:\n");
    expect(out).toMatch(/\(chọn:\s+"calendar", "nd09",\s+mặc định: "calendar"\)/);
    expect(out).toMatch(/-h, --help +hiển thị trợ giúp\n/);
    expect((await tyle(["--help"])).out).toContain("\nLệnh:\n");
  });

  it("stays English for who speaks it", async () => {
    const { out } = await tyle(["compute", "--help"], "en");
    expect(out).toMatch(/^Usage: /);
    expect(out).toMatch(/\(choices:\s+"calendar", "nd09", default: "calendar"\)/);
  });
});
