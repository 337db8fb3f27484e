import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, fromEpochDay, parseLocalDate } from "./local-date.ts";
import { firstMonths } from "./months-period.ts";
import { customPeriod, definePeriod, isWithin, lastDay } from "./period.ts";
import { recognisePeriod } from "./recognise-period.ts";

const day = parseLocalDate;

describe("nd09", () => {
  it.each([
    ["2023-01", "2022-12-15", "2023-01-14"],
    ["2023-Q1", "2022-12-15", "2023-03-14"],
    ["2023-Q2", "2023-03-15", "2023-06-14"],
    ["2023-Q3", "2023-06-15", "2023-09-14"],
    ["2023-Q4", "2023-09-15", "2023-12-14"],
    ["2023-H1", "2022-12-15", "2023-06-14"],
    ["2023-H2", "2023-06-15", "2023-12-14"],
    ["2023", "2022-12-15", "2023-12-14"],
    ["2024-03", "2024-02-15", "2024-03-14"],
  ])("%s runs from %s to %s", (id, from, last) => {
    const period = definePeriod(id, "nd09");
    expect(period.from).toBe(from);
    expect(lastDay(period)).toBe(last);
  });

  it.each([
    ["the 14th of March", "2023-03-14", "2023-Q1"],
    ["the 15th of March", "2023-03-15", "2023-Q2"],
    ["a leap day", "2024-02-29", "2024-Q1"],
    ["the 14th of December", "2023-12-14", "2023-Q4"],
    ["the 15th of December", "2023-12-15", "2024-Q1"],
    ["New Year's Eve", "2023-12-31", "2024-Q1"],
    ["New Year", "2024-01-01", "2024-Q1"],
  ])("puts %s into one quarter only", (_, date, id) => {
    const quarters = [2023, 2024].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`));
    expect(
      quarters.filter((quarter) => isWithin(day(date), definePeriod(quarter, "nd09"))),
    ).toEqual([id]);
  });

  it("tiles the days: each lies in one month, one quarter and one half, which nest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom("calendar", "nd09"),
        (epoch, rule) => {
          const date = fromEpochDay(epoch);
          const year = Number(date.slice(0, 4));
          const hits = (parts: readonly string[]) =>
            [year, year + 1]
              .flatMap((y) => parts.map((part) => definePeriod(`${y}${part}`, rule)))
              .filter((period) => isWithin(date, period));
          const months = hits(
            Array.from({ length: 12 }, (_, i) => `-${String(i + 1).padStart(2, "0")}`),
          );
          const quarters = hits(["-Q1", "-Q2", "-Q3", "-Q4"]);
          const years = hits([""]);
          expect([months.length, quarters.length, years.length]).toEqual([1, 1, 1]);
          expect(
            months[0]!.from >= quarters[0]!.from && months[0]!.until <= quarters[0]!.until,
          ).toBe(true);
          expect(quarters[0]!.from >= years[0]!.from && quarters[0]!.until <= years[0]!.until).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("recognisePeriod", () => {
  it("finds every standard period from its days, and leaves others custom", () => {
    const ids = [
      "2023",
      "2023-H1",
      "2023-H2",
      "2023-Q1",
      "2023-Q4",
      "2023-02",
      "2024-02",
      "2023-12",
    ];
    for (const id of ids) {
      for (const rule of ["calendar", "nd09"] as const) {
        const period = definePeriod(id, rule);
        expect(recognisePeriod(period.from, lastDay(period))).toEqual(period);
        const longer = recognisePeriod(period.from, addDays(period.until, 2));
        expect(longer).toEqual(customPeriod(period.from, addDays(period.until, 2)));
      }
    }
  });
});

describe("firstMonths", () => {
  it("counts from the start of the year to the end of a month", () => {
    expect(firstMonths(2023, 3)).toMatchObject({ from: "2023-01-01", until: "2023-04-01" });
    expect(firstMonths(2023, 11, "nd09")).toMatchObject({
      from: "2022-12-15",
      until: "2023-11-15",
    });
    expect(firstMonths(2023, 1)).toEqual(definePeriod("2023-01"));
    expect(firstMonths(2023, 6)).toEqual(definePeriod("2023-H1"));
    expect(() => firstMonths(2023, 13)).toThrow(/no first 13 months/);
  });
});
