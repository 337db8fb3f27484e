import { describe, expect, it } from "vitest";
import { interval } from "../exact/interval.ts";
import { percent, percentWithin } from "../exact/quantity.ts";
import { parseLocalDate as day } from "../period/local-date.ts";
import { attainTrajectory, milestonesOn, onTrajectory } from "./trajectory.ts";

const start = { date: day("2023-06-30"), value: percent("70%") };
const end = { date: day("2023-12-31"), value: percent("80%") };
const line = [start, end];

describe("onTrajectory", () => {
  it("is exact to the day: 92 of 184 days are half way", () => {
    expect(onTrajectory(line, day("2023-09-30"))).toEqual(percent("75%"));
    expect(onTrajectory(line, day("2023-07-01"))).toEqual(percent("12890/18400"));
  });

  it("goes through its milestones and ends there", () => {
    expect(onTrajectory(line, start.date)).toEqual(start.value);
    expect(onTrajectory(line, end.date)).toEqual(end.value);
    expect(onTrajectory(line, day("2023-06-29"))).toBeNull();
    expect(onTrajectory(line, day("2024-01-01"))).toBeNull();
  });

  it("bends at milestones in between", () => {
    const bent = [start, { date: day("2023-09-30"), value: percent("79%") }, end];
    expect(onTrajectory(bent, day("2023-08-15"))).toEqual(percent("74.5%"));
    expect(onTrajectory(bent, day("2023-11-15"))).toEqual(percent("79.5%"));
  });

  it("is a band where the start is known within a range only", () => {
    const printed = { ...start, value: percentWithin(interval("70.35%", "70.45%", "[)")) };
    expect(onTrajectory([printed, end], day("2023-09-30"))?.range).toEqual(
      interval("75.175%", "75.225%", "[)"),
    );
    expect(onTrajectory([printed, end], end.date)).toEqual(end.value);
  });

  it("refuses milestones out of order", () => {
    expect(() => onTrajectory([end, start], end.date)).toThrow(/order/);
    expect(() => onTrajectory([start, start], start.date)).toThrow(/order/);
  });
});

describe("milestonesOn", () => {
  it("leaves out days that are not on the line", () => {
    const dates = [day("2023-06-01"), day("2023-09-30"), day("2023-12-31")];
    expect(milestonesOn(line, dates)).toEqual([{ date: dates[1], value: percent("75%") }, end]);
  });
});

describe("attainTrajectory", () => {
  const check = { milestones: line, date: day("2023-09-30"), comparator: ">=" } as const;

  it("tells ahead, behind and undecided", () => {
    expect(attainTrajectory(percent("75%"), check)).toBe("met");
    expect(attainTrajectory(percent("74.999%"), check)).toBe("not-met");
    expect(attainTrajectory(percentWithin(interval("74.95%", "75.05%")), check)).toBe(
      "undetermined",
    );
    expect(attainTrajectory(percent("75.1%"), { ...check, comparator: "<=" })).toBe("not-met");
  });

  it("refuses a day that is not on the line", () => {
    expect(() => attainTrajectory(percent("75%"), { ...check, date: day("2025-01-01") })).toThrow(
      /trajectory/,
    );
  });
});
