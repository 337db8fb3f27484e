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

test("an error value of a workbook is no figure", () => {
  expect(read({ kind: "error", text: "#DIV/0!" })).toMatchObject({
    ok: false,
    diagnostic: { code: "cell/error-value", severity: "error" },
  });
});
