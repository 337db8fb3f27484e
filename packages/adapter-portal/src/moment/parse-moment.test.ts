import type { RawCell } from "@tyle/core";
import { expect, test } from "vitest";
import { parseMoment } from "./parse-moment.ts";

const text = (value: string): RawCell => ({ kind: "text", text: value });

test.each([
  ["16/09/2025", "2025-09-16"],
  ["6/9/2025", "2025-09-06"],
  ["16/09/2025 11:41", "2025-09-16T11:41:00"],
  ["16/09/2025 11:41:05", "2025-09-16T11:41:05"],
  ["16-09-2025 1:05", "2025-09-16T01:05:00"],
  ["11:41 16/09/2025", "2025-09-16T11:41:00"],
  ["20250916114105", "2025-09-16T11:41:05"],
  ["20250916", "2025-09-16"],
  ["2025-09-16", "2025-09-16"],
  ["2025-09-16T11:41:05", "2025-09-16T11:41:05"],
  ["2025-09-16 11:41:05.123", "2025-09-16T11:41:05"],
  ["2025-09-16T11:41:05Z", "2025-09-16T18:41:05"],
  ["2025-09-16T23:41:05+07:00", "2025-09-16T23:41:05"],
  ["2025-12-31T20:00:00+0000", "2026-01-01T03:00:00"],
  ["45916", "2025-09-16"],
  ["45916.486805555556", "2025-09-16T11:41:00"],
  ["29/02/2024", "2024-02-29"],
  ["16/09/2025 11:41:05 SA", "2025-09-16T11:41:05"],
  ["16/09/2025 01:41 CH", "2025-09-16T13:41:00"],
  ["16/09/2025 12:41 CH", "2025-09-16T12:41:00"],
  ["16/09/2025 13:41 CH", "2025-09-16T13:41:00"],
  ["16/9/2025 12:05:00 am", "2025-09-16T00:05:00"],
  ["8:05 PM 16/9/2025", "2025-09-16T20:05:00"],
  ["2025-09-16t11:41:05z", "2025-09-16T18:41:05"],
])("%s is %s", (input, moment) => {
  expect(parseMoment(text(input))).toEqual({ kind: "moment", moment });
});

test.each([
  "31/02/2025",
  "29/02/2023",
  "00/01/2025",
  "12/13/2025",
  "01/01/2025 25:00",
  "01/01/2025 13:00 SA",
  "20250231",
])("%s is impossible, and never rolled over", (input) =>
  expect(parseMoment(text(input))).toEqual({ kind: "impossible" }),
);

test.each(["tháng 9", "2025", "123", "16/09/25", "99999999999"])("%s cannot be read", (input) =>
  expect(parseMoment(text(input))).toMatchObject({
    kind: expect.stringMatching(/unreadable|impossible/),
  }),
);

test("an empty cell, a dash, null and the least day of .NET are no moment", () => {
  const texts = [
    "",
    "-",
    "--",
    "N/A",
    "null",
    "01/01/0001",
    "0001-01-01T00:00:00Z",
    "00010101000000",
  ];
  for (const cell of [{ kind: "empty" } as const, ...texts.map(text)]) {
    expect(parseMoment(cell)).toEqual({ kind: "none" });
  }
  expect(parseMoment({ kind: "date", text: "0001-01-01T00:00:00" })).toEqual({ kind: "none" });
});

test("typed cells of a workbook", () => {
  expect(parseMoment({ kind: "date", text: "2025-09-16T11:41:00" })).toMatchObject({
    moment: "2025-09-16T11:41:00",
  });
  expect(parseMoment({ kind: "number", text: "45916.999999" })).toMatchObject({
    moment: "2025-09-17",
  });
  expect(parseMoment({ kind: "boolean", value: true })).toEqual({ kind: "unreadable" });
});
