import { describe, expect, it } from "vitest";
import { parseLocalDate } from "../period/local-date.ts";
import type { Dossier } from "./dossier.ts";
import { clock766, timeliness, timeliness766 } from "./timeliness.ts";

const dossier: Dossier = {
  code: null,
  unit: null,
  procedure: null,
  channel: null,
  serviceLevel: null,
  status: "resolved",
  receivedAt: "2023-06-01",
  dueAt: "2023-06-20",
  endedAt: "2023-06-20",
};
const asOf = parseLocalDate("2023-06-30");
const asked = { requestedAt: "2023-06-10", completedAt: "2023-06-15" };

describe("timeliness", () => {
  it.each([
    ["2023-06-20T23:59:59", "2023-06-20", "on-time"],
    ["2023-06-21T00:00:00", "2023-06-20", "overdue"],
    ["2023-06-20T08:00:01", "2023-06-20T08:00:00", "overdue"],
    ["2023-06-19", "2023-06-20T08:00:00", "on-time"],
    ["2023-06-20", "2023-06-20T08:00:00", null],
    ["2023-06-21", "2023-06-20T08:00:00", "overdue"],
    [null, "2023-06-20", null],
    ["2023-06-20", null, null],
  ])("ended %s, due %s: %s", (endedAt, dueAt, expected) => {
    expect(timeliness({ endedAt, dueAt })).toBe(expected);
  });
});

describe("timeliness766", () => {
  it.each(["2023-06-25", "2023-06-25T08:00:00"])(
    "leaves %s where a mistyped year leads out of the calendar",
    (endedAt) => {
      const time = endedAt.slice(10);
      const mistyped = { requestedAt: `0001-01-01${time}`, completedAt: `9999-01-01${time}` };
      expect(clock766({ ...dossier, endedAt, supplements: [mistyped] }).endedAt).toBe(endedAt);
    },
  );

  it.each([
    ["ended by the due day", {}, "on-time"],
    ["ended a day late", { endedAt: "2023-06-21" }, "overdue"],
    [
      "late, but the applicant took five days",
      { endedAt: "2023-06-25", supplements: [asked] },
      "on-time",
    ],
    ["late even so", { endedAt: "2023-06-26", supplements: [asked] }, "overdue"],
    ["asked twice", { supplements: [asked, asked] }, "overdue"],
    [
      "asked once and not answered",
      { endedAt: null, supplements: [{ requestedAt: "2023-06-19", completedAt: null }] },
      "on-time",
    ],
    [
      "asked once after the due day and not answered",
      { endedAt: null, supplements: [{ requestedAt: "2023-06-21", completedAt: null }] },
      "overdue",
    ],
    ["open and due after the period", { endedAt: null, dueAt: "2023-07-01" }, "on-time"],
    [
      "open and due in the course of the last day",
      { endedAt: null, dueAt: "2023-06-30T08:00:00" },
      "on-time",
    ],
    ["ended on the due day, at no known time", { dueAt: "2023-06-20T08:00:00" }, null],
    ["open and due in the period", { endedAt: null, dueAt: "2023-06-29" }, "overdue"],
    [
      "open, answered, the days taken off",
      { endedAt: null, dueAt: "2023-06-25", supplements: [asked] },
      "on-time",
    ],
    [
      "without a due day, within the legal time",
      { dueAt: null, legalDueAt: "2023-06-20" },
      "on-time",
    ],
    [
      "without a due day, beyond the legal time",
      { dueAt: null, legalDueAt: "2023-06-19" },
      "overdue",
    ],
    ["without any limit", { dueAt: null }, null],
  ])("%s", (_, change, expected) => {
    expect(timeliness766({ ...dossier, ...change }, asOf)).toBe(expected);
  });

  it("leaves an open dossier unknown without a period", () => {
    expect(timeliness766({ ...dossier, endedAt: null }, null)).toBeNull();
  });
});

describe("clock766", () => {
  it("moves the end by seconds where all moments have a time", () => {
    const supplements = [
      { requestedAt: "2023-06-10T08:00:00", completedAt: "2023-06-12T09:30:00" },
    ];
    const { endedAt } = clock766({ ...dossier, endedAt: "2023-06-22T10:00:00", supplements });
    expect(endedAt).toBe("2023-06-20T08:30:00");
  });

  it("moves it by days where one has none, and keeps the time of day", () => {
    const { endedAt } = clock766({
      ...dossier,
      endedAt: "2024-03-02T10:00:00",
      supplements: [asked],
    });
    expect(endedAt).toBe("2024-02-26T10:00:00");
  });

  it("leaves a moment as it is when a date is broken", () => {
    const supplements = [{ requestedAt: "soon", completedAt: "2023-06-15" }];
    expect(clock766({ ...dossier, supplements }).endedAt).toBe("2023-06-20");
    const timed = [{ requestedAt: "sometime soon", completedAt: "2023-06-15T00:00:00" }];
    expect(
      clock766({ ...dossier, endedAt: "2023-06-20T00:00:00", supplements: timed }).endedAt,
    ).toBe("2023-06-20T00:00:00");
  });
});
