import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add as addRational, rational } from "../exact/rational.ts";
import { missingCell, valueCell } from "../observation/cell.ts";
import { parseLocalDate } from "../period/local-date.ts";
import { parseUnitCode, type UnitId, unitId } from "../unit/unit-code.ts";
import { type Crosswalk, createCrosswalk } from "./crosswalk.ts";
import { reaggregate } from "./reaggregate.ts";
import { reaggregateRates } from "./reaggregate-rates.ts";
import { unitClusters } from "./unit-cluster.ts";
import type { MovedCount, UnitCounts } from "./unit-counts.ts";

const [before, after] = [parseLocalDate("2025-06-30"), parseLocalDate("2025-07-01")];
const old = (code: string): UnitId => unitId(parseUnitCode(code), before);
const young = (code: string): UnitId => unitId(parseUnitCode(code), after);

/** "A>X" links whole units or parts; "A~X" where only land went. */
function crosswalkOf(...links: readonly string[]): Crosswalk {
  const facts = links.map((link) => {
    const [from = "", to = ""] = link.split(/[>~]/);
    const known = { date: after, legalBasis: "1/NQ", evidence: "law" } as const;
    return { ...known, from: old(from), to: young(to), areaOnly: link.includes("~") };
  });
  return createCrosswalk({ from: before, to: after, facts });
}

const counts = (values: Readonly<Record<string, bigint>>, name = old): UnitCounts =>
  new Map(Object.entries(values).map(([code, value]) => [name(code), valueCell(value)]));

const exact = (value: bigint): MovedCount => ({ kind: "exact", min: value, max: value });

describe("createCrosswalk", () => {
  it("works out the scope of each link from where the other pieces went", () => {
    const { successors } = crosswalkOf("A>X", "B>X", "B~Y", "C>X", "C>Y", "C~Z");
    const scopes = (code: string): readonly string[] =>
      successors(old(code)).map(({ to, scope }) => `${to[0]} ${scope}`);
    expect(scopes("A")).toEqual(["X whole"]);
    expect(scopes("B")).toEqual(["X all-people", "Y area-only"]);
    expect(scopes("C")).toEqual(["X part", "Y part", "Z area-only"]);
    expect(scopes("D")).toEqual([]);
  });

  it("joins pieces that came to one unit on different ways", () => {
    expect(crosswalkOf("A>X", "A>X", "A~X").links).toHaveLength(1);
    expect(crosswalkOf("A>X", "A~X").links[0]?.scope).toBe("whole");
  });

  it("takes the last change and the weakest evidence of such ways", () => {
    const piece = { from: old("A"), to: young("X"), areaOnly: false };
    const facts = [
      { ...piece, date: before, legalBasis: "1/NQ", evidence: "law" },
      { ...piece, date: after, legalBasis: "2/NQ", evidence: "official-list" },
      { ...piece, date: null, legalBasis: null, evidence: "secondary" },
    ] as const;
    for (const given of [facts, [...facts].reverse()]) {
      const { links } = createCrosswalk({ from: before, to: after, facts: given });
      const { areaOnly: _, ...ends } = piece;
      const known = { date: after, legalBasis: "2/NQ", evidence: "secondary" };
      expect(links).toEqual([{ ...ends, ...known, scope: "whole" }]);
    }
  });
});

describe("unitClusters", () => {
  it("finds the smallest groups that cover the same", () => {
    const crosswalk = crosswalkOf("A>X", "B>X", "C>Y", "D>Y", "D>Z", "E>Z", "E~W", "F>W");
    const shown = (basis?: "people" | "land"): readonly string[] =>
      unitClusters(crosswalk, basis).map(
        ({ from, to }) =>
          `${from.map(([code]) => code).join("")} ${to.map(([code]) => code).join("")}`,
      );
    expect(shown()).toEqual(["AB X", "CDE YZ", "F W"]);
    expect(shown("land")).toEqual(["AB X", "CDEF WYZ"]);
  });
});

describe("reaggregate", () => {
  it("adds up where the new unit is a union", () => {
    const {
      counts: moved,
      refused,
      diagnostics,
    } = reaggregate(crosswalkOf("A>X", "B>X"), counts({ A: 717n, B: 5092n }));
    expect(moved).toEqual(new Map([[young("X"), exact(5809n)]]));
    expect([refused, diagnostics]).toEqual([[], []]);
  });

  it("lets people stay where only land moved, and divides land", () => {
    const crosswalk = crosswalkOf("A>X", "A~Y", "B>Y");
    const given = counts({ A: 5n, B: 7n });
    expect(reaggregate(crosswalk, given).counts.get(young("X"))).toEqual(exact(5n));
    expect(reaggregate(crosswalk, given).counts.get(young("Y"))).toEqual(exact(7n));
    expect(reaggregate(crosswalk, given, { basis: "land" }).refused).toHaveLength(1);
  });

  it("refuses a divided unit and offers the smallest group that is exact", () => {
    const crosswalk = crosswalkOf("A>X", "B>X", "B>Y", "C>Z");
    const {
      counts: moved,
      refused,
      diagnostics,
    } = reaggregate(crosswalk, counts({ A: 1n, B: 2n, C: 3n }), { nameOf: (id) => `xã ${id[0]}` });
    expect([...moved.keys()]).toEqual([young("Z")]);
    expect(refused).toEqual([
      { from: [old("A"), old("B")], to: [young("X"), young("Y")], count: exact(3n) },
    ]);
    expect(diagnostics.map(({ code, message }) => [code, message.en])).toEqual([
      [
        "crosswalk/divided",
        "No exact count for each of xã X, xã Y: xã B came to several of them. Only their sum is exact.",
      ],
    ]);
  });

  it("divides by the caller's weights without rounding, and says so", () => {
    const crosswalk = crosswalkOf("A>X", "B>X", "B>Y", "B>Z");
    const weights = new Map([
      ["X", 1n],
      ["Y", 1n],
      ["Z", 1n],
    ]);
    const { counts: moved, refused } = reaggregate(crosswalk, counts({ A: 1n, B: 100n }), {
      weight: ({ to }) => rational(weights.get(to[0] ?? "") ?? 0n),
    });
    const estimated = (value: ReturnType<typeof rational>): MovedCount => ({
      kind: "estimated",
      min: value,
      max: value,
    });
    expect(moved.get(young("X"))).toEqual(estimated(rational(103n, 3n)));
    expect(moved.get(young("Y"))).toEqual(estimated(rational(100n, 3n)));
    expect(refused).toEqual([]);
  });

  it.each([
    ["one is missing", (to: UnitId) => (to === young("X") ? rational(1n) : undefined)],
    ["one is negative", (to: UnitId) => rational(to === young("X") ? 1n : -1n)],
    ["all are zero", () => rational(0n)],
  ])("refuses weights of which %s", (_, weight) => {
    const {
      counts: moved,
      refused,
      diagnostics,
    } = reaggregate(crosswalkOf("A>X", "A>Y"), counts({ A: 1n }), {
      weight: ({ to }) => weight(to),
    });
    expect([moved.size, refused.length]).toEqual([0, 1]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["crosswalk/weights-missing"]);
  });

  it("keeps a missing part missing", () => {
    const crosswalk = crosswalkOf("A>X", "B>X", "C>Y");
    const given: UnitCounts = new Map([
      [old("A"), valueCell(4n)],
      [old("C"), missingCell("suppressed")],
    ]);
    expect(reaggregate(crosswalk, given).counts).toEqual(
      new Map([
        [young("X"), { kind: "exact", min: 4n, max: null }],
        [young("Y"), { kind: "exact", min: 0n, max: null }],
      ]),
    );
  });

  it("says which counts find no unit", () => {
    const { diagnostics } = reaggregate(crosswalkOf("A>X"), counts({ A: 1n, Q: 2n }));
    expect(diagnostics.map(({ code }) => code)).toEqual(["crosswalk/no-link"]);
  });

  it("moves back where a unit came whole from one, and refuses to take a union apart", () => {
    const crosswalk = crosswalkOf("A>X", "B>Y", "C>Y");
    const back = reaggregate(crosswalk, counts({ X: 1n, Y: 2n }, young), { direction: "backward" });
    expect(back.date).toBe(before);
    expect(back.counts).toEqual(new Map([[old("A"), exact(1n)]]));
    expect(back.refused).toEqual([
      { from: [old("B"), old("C")], to: [young("Y")], count: exact(2n) },
    ]);
  });

  const unitCode = fc.constantFrom(..."ABCDEFGH".split(""));
  const links = fc
    .uniqueArray(fc.tuple(unitCode, fc.constantFrom(">", ">", "~"), unitCode), {
      minLength: 1,
      maxLength: 16,
      selector: ([from, , to]) => from + to,
    })
    // The people of a unit are somewhere: its first link is never one of land alone.
    .map((drawn) =>
      drawn.map(([from, sign, to], index) => {
        const isFirst = drawn.findIndex(([other]) => other === from) === index;
        return `${from}${isFirst ? ">" : sign}${to}`;
      }),
    );
  const values = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 8, maxLength: 8 });

  it("neither loses nor invents anything, there and back, with and without weights", () => {
    fc.assert(
      fc.property(links, values, (drawn, numbers) => {
        const crosswalk = crosswalkOf(...drawn);
        const sources = [...new Set(crosswalk.links.map(({ from }) => from))];
        const given: UnitCounts = new Map(
          sources.map((id, index) => [id, valueCell(numbers[index]!)]),
        );
        const total = sources.reduce((sum, _, index) => sum + numbers[index]!, 0n);
        const there = reaggregate(crosswalk, given);
        expect(totalOf(there.counts) + sumOf(there.refused)).toBe(total);

        const weighed = reaggregate(crosswalk, given, { weight: () => rational(1n) });
        expect(totalOf(weighed.counts)).toBe(total);
        expect(weighed.refused).toEqual([]);

        const arrived = [...there.counts].map(
          ([id, { min }]) => [id, valueCell(min as bigint)] as const,
        );
        const back = reaggregate(crosswalk, new Map(arrived), {
          direction: "backward",
          weight: ({ from }) => rational(value(given, from) + 1n),
        });
        expect(totalOf(back.counts)).toBe(totalOf(there.counts));
      }),
    );
  });
});

const value = (given: UnitCounts, id: UnitId): bigint => {
  const cell = given.get(id);
  return cell?.kind === "value" ? cell.value : 0n;
};

const sumOf = (refused: readonly { readonly count: { readonly min: bigint } }[]): bigint =>
  refused.reduce((sum, { count }) => sum + count.min, 0n);

/** The sum of counts, which is whole even where they are estimated. */
function totalOf(moved: ReadonlyMap<UnitId, MovedCount>): bigint {
  let total = rational(0n);
  for (const count of moved.values()) {
    total = addRational(total, count.kind === "exact" ? rational(count.min) : count.min);
  }
  expect(total.denominator).toBe(1n);
  return total.numerator;
}

describe("reaggregateRates", () => {
  const crosswalk = crosswalkOf("A>X", "B>X", "C>Y", "C>Z", "D>W", "E>V");
  const rebuilt = reaggregateRates(crosswalk, {
    numerators: counts({ A: 10n, B: 1n, C: 3n, D: 0n, E: 1n }),
    denominators: counts({ A: 20n, B: 100n, C: 4n, D: 0n }),
  });

  it("adds both counts, and never means rates", () => {
    expect(rebuilt.rates.get(young("X"))).toEqual({
      kind: "rate",
      numerator: 11n,
      denominator: 120n,
    });
    expect(rebuilt.rates.get(young("W"))?.kind).toBe("undefined-rate");
    expect(rebuilt.rates.get(young("V"))).toEqual({ kind: "unknown-rate" });
  });

  it("gives the rate of a refused group as a whole", () => {
    expect(rebuilt.refused).toEqual([
      {
        from: [old("C")],
        to: [young("Y"), young("Z")],
        rate: { kind: "rate", numerator: 3n, denominator: 4n },
      },
    ]);
  });

  it("leaves out no unit that has only one of both counts", () => {
    const { rates, refused } = reaggregateRates(crosswalk, {
      numerators: counts({ D: 1n }),
      denominators: counts({ A: 20n, B: 100n, C: 4n, D: 2n }),
    });
    expect(rates.get(young("X"))).toEqual({ kind: "unknown-rate" });
    expect(rates.get(young("W"))).toEqual({ kind: "rate", numerator: 1n, denominator: 2n });
    expect(refused.map(({ from, rate }) => [from, rate.kind])).toEqual([
      [[old("C")], "unknown-rate"],
    ]);
  });

  it("tells of both counts what became of them, each thing once", () => {
    const { diagnostics } = reaggregateRates(crosswalk, {
      numerators: counts({ C: 3n, N: 1n, O: 1n }),
      denominators: counts({ C: 4n, O: 2n, P: 2n }),
    });
    expect(diagnostics.map(({ code, message }) => [code, /[NOP]@/.exec(message.en)?.[0]])).toEqual([
      ["crosswalk/no-link", "N@"],
      ["crosswalk/no-link", "O@"],
      ["crosswalk/divided", undefined],
      ["crosswalk/no-link", "P@"],
    ]);
  });

  it("marks a rate of divided counts as estimated", () => {
    const { rates } = reaggregateRates(
      crosswalk,
      { numerators: counts({ C: 3n }), denominators: counts({ C: 4n }) },
      { weight: ({ to }) => rational(to === young("Y") ? 1n : 0n) },
    );
    expect(rates.get(young("Y"))).toEqual({ kind: "estimated-rate", value: rational(3n, 4n) });
    expect(rates.get(young("Z"))).toEqual({ kind: "unknown-rate" });
  });
});
