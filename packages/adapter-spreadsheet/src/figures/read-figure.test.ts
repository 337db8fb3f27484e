import type { RawCell } from "@tyle/core";
import { expect, test } from "vitest";
import { readFigure } from "./read-figure.ts";

const read = (cell: RawCell, part: "rate" | "numerator" = "rate", heading = "Tỷ lệ") =>
  readFigure({ cell, part, heading, language: "vi", at: {} });

test("a stored number is exact, whatever language it is shown in", () => {
  const cell = { kind: "number", text: "0.99675", printed: "99,675%" } as const;
  expect(read(cell)).toMatchObject({
    ok: true,
    figure: { text: "99,675%", kind: "percent", decimals: 3, value: { numerator: 3987n } },
  });
  expect(read({ kind: "number", text: "5.809" }, "numerator")).toMatchObject({
    ok: false,
    diagnostic: { code: "figure/not-a-count" },
  });
  expect(read({ kind: "number", text: "-3" }, "numerator")).toMatchObject({
    ok: false,
    diagnostic: { code: "figure/negative-count" },
  });
});

test("what is shown is published, in the language that fits what is stored", () => {
  const count = (text: string, printed: string) =>
    read({ kind: "number", text, printed }, "numerator");
  expect(count("5809", "5.809")).toMatchObject({ figure: { value: { numerator: 5809n } } });
  expect(count("5809", "5,809")).toMatchObject({ figure: { value: { numerator: 5809n } } });
  // What is shown does not fit what is stored, so it is something else, such as a part of the cell's text.
  expect(count("5809", "58")).toMatchObject({
    figure: { text: "58", value: { numerator: 5809n } },
  });
  const rate = read({ kind: "number", text: "0.70412", printed: "70.412%" });
  expect(rate).toMatchObject({ figure: { decimals: 3, value: { numerator: 17603n } } });
});

test("where nothing is shown, a stored number has the digits that a spreadsheet shows", () => {
  const cell = { kind: "number", text: "70.400000000000006" } as const;
  expect(read(cell, "rate", "Tỷ lệ (%)")).toMatchObject({ figure: { text: "70.4", decimals: 1 } });
  const whole = { kind: "number", text: "12345678901234567890" } as const;
  expect(read(whole, "numerator")).toMatchObject({
    figure: { value: { numerator: 12345678901234567890n } },
  });
});

test("an error value of a workbook is no figure", () => {
  expect(read({ kind: "error", text: "#DIV/0!" })).toMatchObject({
    ok: false,
    diagnostic: { code: "cell/error-value", severity: "error" },
  });
});
