import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  fromEpochDay,
  localDate,
  parseLocalDate,
  safeParseLocalDate,
  toEpochDay,
} from "./local-date.ts";
import { customPeriod, dayCount, definePeriod, isSameSpan, isWithin, lastDay } from "./period.ts";

describe("days", () => {
  test.each(["2024-02-29", "2023-12-31", "0001-01-01"])("accept %s", (text) => {
    expect(safeParseLocalDate(text)).toBe(text);
  });

  test.each(["2023-02-29", "2023-02-31", "2023-13-01", "2023-00-10", "2023-1-1", "31/12/2023", ""])(
    "refuse %j",
    (text) => {
      expect(safeParseLocalDate(text)).toBeNull();
      expect(() => parseLocalDate(text)).toThrow(
        expect.objectContaining({ code: "argument/invalid" }),
      );
    },
  );

  it("count forward and back", () => {
    const day = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (epoch, days) => {
        const date = fromEpochDay(epoch);
        expect(toEpochDay(date)).toBe(epoch);
        expect(toEpochDay(addDays(date, days))).toBe(epoch + days);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("periods", () => {
  test.each([
    ["2023", "calendar", "2023-01-01", "2023-12-31"],
    ["2023-H1", "calendar", "2023-01-01", "2023-06-30"],
    ["2024-Q1", "calendar", "2024-01-01", "2024-03-31"],
    ["2024-02", "calendar", "2024-02-01", "2024-02-29"],
    ["2023", "nd09", "2022-12-15", "2023-12-14"],
    ["2023-H1", "nd09", "2022-12-15", "2023-06-14"],
    ["2023-H2", "nd09", "2023-06-15", "2023-12-14"],
    ["2023-Q1", "nd09", "2022-12-15", "2023-03-14"],
    ["2023-Q4", "nd09", "2023-09-15", "2023-12-14"],
    ["2024-03", "nd09", "2024-02-15", "2024-03-14"],
    ["2024-01", "nd09", "2023-12-15", "2024-01-14"],
  ] as const)("%s by the rule %s runs from %s to %s", (id, rule, from, last) => {
    const period = definePeriod(id, rule);
    expect([period.from, lastDay(period)]).toEqual([from, last]);
  });

  test.each(["2023-H3", "2023-Q0", "2023-13", "23", "2023-1", "quý I"])(
    "refuse the name %j",
    (id) => {
      expect(() => definePeriod(id)).toThrow(expect.objectContaining({ code: "argument/invalid" }));
    },
  );

  it("are half-open", () => {
    const quarter = definePeriod("2023-Q1", "nd09");
    expect(isWithin(localDate(2022, 12, 14), quarter)).toBe(false);
    expect(isWithin(localDate(2022, 12, 15), quarter)).toBe(true);
    expect(isWithin(localDate(2023, 3, 14), quarter)).toBe(true);
    expect(isWithin(localDate(2023, 3, 15), quarter)).toBe(false);
  });

  it("of one year put together are the year, by either rule", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.constantFrom("calendar" as const, "nd09" as const),
        (year, rule) => {
          const whole = definePeriod(`${year}`, rule);
          for (const names of [
            ["H1", "H2"],
            ["Q1", "Q2", "Q3", "Q4"],
            Array.from({ length: 12 }, (_, m) => `${m + 1}`.padStart(2, "0")),
          ]) {
            const parts = names.map((name) => definePeriod(`${year}-${name}`, rule));
            expect(parts[0]?.from).toBe(whole.from);
            expect(parts.at(-1)?.until).toBe(whole.until);
            for (const [index, part] of parts.slice(1).entries())
              expect(part.from).toBe(parts[index]?.until);
            expect(parts.reduce((days, part) => days + dayCount(part), 0)).toBe(dayCount(whole));
          }
        },
      ),
    );
  });

  it("of any days include the last one", () => {
    const period = customPeriod(localDate(2019, 12, 1), localDate(2020, 2, 29));
    expect(period).toMatchObject({ rule: "custom", kind: "range", until: "2020-03-01" });
    expect(
      isSameSpan(
        customPeriod(localDate(2023, 1, 1), localDate(2023, 12, 31)),
        definePeriod("2023"),
      ),
    ).toBe(true);
    expect(() => customPeriod(localDate(2020, 1, 2), localDate(2020, 1, 1))).toThrow(
      expect.objectContaining({ code: "argument/invalid" }),
    );
  });
});
