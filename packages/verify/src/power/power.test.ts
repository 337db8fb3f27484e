import { describe, expect, it } from "vitest";
import type { Figure } from "../figures-file/figures-file.ts";
import { verifyFigures } from "../verify-figures.ts";
import { attainablePower } from "./power.ts";

const powerOf = (figure: Omit<Figure, "id">) => {
  const file = { figures: [{ id: "a", ...figure }] };
  return verifyFigures({ file, name: "f", locations: [] }).results[0]?.power ?? null;
};

describe("the power of a check", () => {
  it.each([
    [12n, 13n, false],
    [150n, 151n, false],
    [999n, 1000n, false],
    [1000n, 1001n, true],
    [54_321n, 1001n, true],
  ])("with a total of %s alone: %s of 1.001 percents pass", (total, passing, vacuous) => {
    expect(attainablePower(total, 1)).toEqual({ passing, of: 1001n, vacuous });
    const printed = "50,0%";
    expect(powerOf({ kind: "rate", printed, denominator: Number(total) })).toMatchObject({
      passing,
    });
  });

  it.each<[Omit<Figure, "id">, bigint, bigint]>([
    [{ kind: "rate", printed: "70,4%", numerator: 5809, denominator: 8250 }, 2n, 1001n],
    [{ kind: "rate", printed: "50%", numerator: 1, denominator: 2 }, 1n, 101n],
    [{ kind: "sum", printed: "5.809", parts: [717, 5092] }, 1n, 10_000n],
    [{ kind: "rate", printed: "trên 90%", numerator: 91, denominator: 100 }, 91n, 101n],
    [{ kind: "rate", printed: "dưới 95%", numerator: 91, denominator: 100 }, 9n, 101n],
  ])("%j passes like %s of %s", (figure, passing, of) => {
    expect(powerOf(figure)).toEqual({ passing, of, vacuous: false });
  });

  it.each<Omit<Figure, "id">>([
    { kind: "count", printed: "5.809", numerator: 5809 },
    { kind: "count", printed: "22/56", numerator: 22, denominator: 56 },
    { kind: "rate", printed: "70,4%", numerator: 5809, denominator: 8250 },
    { kind: "rate", printed: "61,3%", denominator: 150 },
    { kind: "rate", printed: "86,66%", denominator: 60 },
    { kind: "rate", printed: "hai phần ba", numerator: 66, denominator: 100 },
    { kind: "rate", printed: "94,71% / 0,63%", parts: [448, 3] },
    { kind: "sum", printed: "100%", parts: ["28,6%", "28,6%", "42,8%"] },
    { kind: "sum", printed: "105", parts: [35, 35, 30], roundedTo: 5 },
    { kind: "change", printed: "tăng 25%", from: "20%", to: "25%" },
    { kind: "change", printed: "tăng 4,5%", to: 92 },
    { kind: "change", printed: "gấp đôi", from: 40, to: 81 },
    { kind: "points", printed: "tăng 5 điểm phần trăm", from: "20%", to: "25%" },
    { kind: "ratio", printed: "2,5 lần", from: 40, to: 100 },
    { kind: "rank", printed: "thứ 2", numerator: 87, parts: [90, 87, 60] },
    { kind: "rank", printed: "thứ 1", numerator: 60, parts: [90, 87, 60] },
    { kind: "bound", printed: "hơn 200 lần", numerator: "6,66%", denominator: "0,03%" },
  ])("is told of every pass: %j", (figure) => {
    const power = powerOf(figure);
    expect(power).not.toBeNull();
    expect(power && power.passing <= power.of && power.passing > 0n).toBe(true);
  });

  it("is not told of what did not pass", () => {
    expect(powerOf({ kind: "rate", printed: "99%", numerator: 1, denominator: 2 })).toBeNull();
    expect(powerOf({ kind: "rate", printed: "99%" })).toBeNull();
  });
});
