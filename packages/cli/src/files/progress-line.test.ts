import { expect, test } from "vitest";
import type { CommandContext } from "../command-context.ts";
import { progressLine } from "./progress-line.ts";

function context(isTerminal: boolean, language: "vi" | "en" = "en") {
  const written: string[] = [];
  const err = (text: string): void => void written.push(text);
  const rest: CommandContext = {
    out: () => {},
    err,
    isTerminal,
    color: false,
    columns: 80,
    language,
  };
  return { written, rest };
}

test("shows rows, bytes, rate and the time left, and clears itself", () => {
  const { written, rest } = context(true);
  let time = 0;
  const line = progressLine(rest, "hs.csv", () => time);
  time = 2000;
  line.show({ rows: 50_000, bytes: 10_000_000, totalBytes: 40_000_000 });
  expect(written).toEqual(["\r\u001b[Khs.csv  50,000 rows  10.0 / 40.0 MB  5.0 MB/s  left 0:06"]);
  // Too soon after the last one.
  time = 2050;
  line.show({ rows: 50_001 });
  expect(written).toHaveLength(1);
  line.clear();
  expect(written.at(-1)).toBe("\r\u001b[K");
});

test("speaks Vietnamese, and fits the terminal", () => {
  const { written, rest } = context(true, "vi");
  let time = 0;
  const line = progressLine({ ...rest, columns: 24 }, "hs.csv", () => time);
  time = 1000;
  line.show({ rows: 50_000, bytes: 1 });
  expect(written).toEqual(["\r\u001b[Khs.csv  50.000 dòng  0."]);
});

test("is silent where nobody watches", () => {
  const { written, rest } = context(false);
  const line = progressLine(rest, "hs.csv", () => 1000);
  line.show({ rows: 1 });
  line.clear();
  expect(written).toEqual([]);
});
