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

  it("is not told of what did not pass", () => {
    expect(powerOf({ kind: "rate", printed: "99%", numerator: 1, denominator: 2 })).toBeNull();
    expect(powerOf({ kind: "rate", printed: "99%" })).toBeNull();
  });
});
