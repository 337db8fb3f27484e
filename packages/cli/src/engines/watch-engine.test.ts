import { type AggregatePlan, type Engine, memoryEngine } from "@tyle/core";
import { afterAll, expect, test, vi } from "vitest";
import type { CommandContext } from "../command-context.ts";
import { watchEngine } from "./watch-engine.ts";

vi.useFakeTimers();
afterAll(() => void vi.useRealTimers());

const plan: AggregatePlan = { basis: "received", period: null, by: [], measures: [] };

function watch(isTerminal: boolean) {
  const written: string[] = [];
  const context: CommandContext = {
    out: () => {},
    err: (text) => void written.push(text),
    ...{ isTerminal, color: false, columns: 80, language: "en" },
  };
  const inner = memoryEngine([]);
  const slow: Engine = {
    ...inner,
    async aggregate(asked, run) {
      vi.advanceTimersByTime(1000);
      run?.onProgress?.({ rows: 1234 });
      if (asked.by.length > 0) throw new Error("broken");
      return inner.aggregate(asked);
    },
  };
  return { written, slow, watched: watchEngine(slow, "a.parquet", context) };
}

const shown = ["\r\u001b[Ka.parquet  1,234 rows", "\r\u001b[K"];

test("shows the progress of each question, and clears it", async () => {
  const { written, watched } = watch(true);
  await watched.aggregate(plan);
  expect(written).toEqual(shown);
  await watched.aggregate(plan);
  expect(written).toEqual([...shown, ...shown]);
});

test("clears it after a question that failed", async () => {
  const { written, watched } = watch(true);
  await expect(watched.aggregate({ ...plan, by: ["unit"] })).rejects.toThrow("broken");
  expect(written).toEqual(shown);
});

test("leaves an engine alone that nobody watches", () => {
  const { slow, watched } = watch(false);
  expect(watched).toBe(slow);
});
