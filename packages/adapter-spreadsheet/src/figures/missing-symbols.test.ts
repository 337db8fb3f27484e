import { expect, test } from "vitest";
import { missingSymbols } from "./missing-symbols.data.ts";

test("one symbol means different things in different hands", () => {
  expect(missingSymbols["vn-portal"]["-"]).toBe("not-provided");
  expect(missingSymbols["vn-statistics"]["-"]).toBe("not-applicable");
  expect(missingSymbols["uk-statistics"]["[low]"]).toBe("below-half-unit");
});

test.each([":", ".", "..", "-", "N/A", "x", "KPS"])("offices print %s for no value", (symbol) => {
  expect(missingSymbols["vn-portal"]).toHaveProperty([symbol]);
});

test.each(Object.entries(missingSymbols))(
  "no symbol of %s can be taken for a number",
  (_, symbols) => {
    for (const symbol of Object.keys(symbols)) expect(symbol).not.toMatch(/\d/);
  },
);
