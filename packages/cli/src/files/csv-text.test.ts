import { expect, it } from "vitest";
import { csvLine, foreignLine } from "./csv-text.ts";

it("quotes what needs it, and leaves out what is unknown", () => {
  expect(csvLine(["25159", null, 'xã "A"', 7n])).toBe('25159,,"xã ""A""",7\n');
});

it.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)\n"],
  ["@SUM", "'@SUM\n"],
  ["+84 263", "'+84 263\n"],
  ["- Như trên", "'- Như trên\n"],
  ["-", "-\n"],
  ["-12%", "-12%\n"],
  ["Gia Viễn", "Gia Viễn\n"],
])("takes the formula out of %s", (text, line) => {
  expect(foreignLine([text])).toBe(line);
});
