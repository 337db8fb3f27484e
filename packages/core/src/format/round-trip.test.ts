import fc from "fast-check";
import { expect, it } from "vitest";
import { type Rate, rate } from "../exact/rate.ts";
import { multiply, rational } from "../exact/rational.ts";
import { fromRounded, round } from "../exact/rounding.ts";
import { parseFigure } from "../figure/parse-figure.ts";
import { formatCount, formatPercent, formatRounded } from "./format-number.ts";

const languages = fc.constantFrom("vi" as const, "en" as const);
const decimals = fc.integer({ min: 0, max: 6 });
const runs = { numRuns: 10_000 };

it("reads every count as it was written", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), languages, (count, language) => {
      const figure = parseFigure(formatCount(count, language), { language, expect: "count" });
      expect(figure).toMatchObject({ value: rational(count), step: rational(1n) });
    }),
    runs,
  );
});

it("reads every decimal as it was written", () => {
  const units = fc.bigInt(-(10n ** 12n), 10n ** 12n);
  fc.assert(
    fc.property(units, decimals, languages, (digits, places, language) => {
      const rounded = { units: digits, decimals: places };
      const figure = parseFigure(formatRounded(rounded, language), { language });
      expect(figure).toMatchObject({ value: fromRounded(rounded), decimals: places });
    }),
    runs,
  );
});

it("reads every percent below 900 % as it was rounded", () => {
  const fraction = fc
    .tuple(fc.bigInt(0n, 10n ** 6n), fc.bigInt(1n, 10n ** 6n))
    .filter(([part, whole]) => part < 9n * whole)
    .map(([part, whole]) => rational(part, whole));
  fc.assert(
    fc.property(fraction, decimals, languages, (value, places, language) => {
      const text = formatPercent(value, { language, decimals: places });
      const figure = parseFigure(text, { language });
      expect(figure.kind).toBe("percent");
      // "<0,1%" and ">99,9%" are bounds, and stay true of the value.
      if (figure.qualifier) return;
      const rounded = round(multiply(value, rational(100n)), { decimals: places, mode: "half-up" });
      expect(multiply(figure.value, rational(100n))).toEqual(fromRounded(rounded));
    }),
    runs,
  );
});

it("prints a rate as its fraction in lowest terms, also beyond 2^53", () => {
  const large = fc.bigInt(1n, 2n ** 80n);
  fc.assert(
    fc.property(large, large, large, decimals, (part, whole, factor, places) => {
      const format = { language: "vi", decimals: places } as const;
      const printed = formatPercent(rate(part * factor, whole * factor) as Rate, format);
      expect(printed).toBe(formatPercent(rational(part, whole), format));
    }),
    runs,
  );
});
