import { interval } from "@tyle/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { toCellRange } from "./cell-range.ts";
import { fromMissing } from "./cell-value.ts";
import { formatRank, rankCells } from "./rank-cells.ts";

const range = (lo: string | null, hi: string | null, ends: "[]" | "[)" = "[)") =>
  toCellRange(interval(lo, hi, ends));

it("gives one rank where the values do not overlap", () => {
  const ranks = rankCells([range("2.445", "2.455"), range("2.5", "3.5"), range("0", "1")], "up");
  expect(ranks.map((rank) => rank && formatRank(rank))).toEqual(["2", "1", "3"]);
});

it("gives a range of ranks where they do", () => {
  const ranks = rankCells([range("2", "3"), range("2.5", "3.5"), range("9", "10")], "up");
  expect(ranks.map((rank) => rank && formatRank(rank))).toEqual(["2–3", "2–3", "1"]);
});

it("ranges that only touch stand in order, since the end does not belong to the lower one", () => {
  expect(rankCells([range("1", "2"), range("2", "3")], "up")).toEqual([
    { min: 2, max: 2 },
    { min: 1, max: 1 },
  ]);
});

it("lets equal values share the better rank, and turns round for what should shrink", () => {
  const same = [range("1", "1", "[]"), range("1", "1", "[]"), range("5", "5", "[]")];
  const ranks = (direction: "up" | "down") => rankCells(same, direction).map((rank) => rank?.min);
  expect(ranks("up")).toEqual([2, 2, 1]);
  expect(ranks("down")).toEqual([1, 1, 3]);
});

it("ranks nothing that is missing, and keeps what has no upper end open", () => {
  const ranks = rankCells([fromMissing("not-provided"), range("5", null), range("6", "7")], "up");
  expect(ranks).toEqual([null, { min: 1, max: 2 }, { min: 1, max: 2 }]);
});

it("contains the rank of every choice of values within the ranges", () => {
  const ends = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(ends, fc.nat()), { minLength: 1, maxLength: 6 }), (items) => {
      const ranks = rankCells(
        items.map(([[lo, width]]) => range(`${lo}`, `${lo + width}`, "[]")),
        "up",
      );
      const chosen = items.map(([[lo, width], pick]) => lo + (pick % (width + 1)));
      for (const [index, value] of chosen.entries()) {
        const rank = 1 + chosen.filter((other) => other > value).length;
        expect(rank).toBeGreaterThanOrEqual(ranks[index]!.min);
        expect(rank).toBeLessThanOrEqual(ranks[index]!.max);
      }
    }),
  );
});
