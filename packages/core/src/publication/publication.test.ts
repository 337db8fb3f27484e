import { describe, expect, it } from "vitest";
import { interval } from "../exact/interval.ts";
import { rate } from "../exact/rate.ts";
import { rational, toRational } from "../exact/rational.ts";
import {
  decidePublication,
  type PublicationRule,
  rankUnits,
  type UnitReport,
} from "./publication.ts";

/** 123 of 124 communes with 60 of 100 dossiers online each; the last has not reported and had 100 last year. */
const communes: readonly UnitReport[] = [
  ...Array.from({ length: 123 }, (_, index) => ({
    unit: `c${index}`,
    report: rate(60n, 100n),
    expected: 100n,
  })),
  { unit: "c123", report: { kind: "not-provided" }, expected: 100n },
];
const byUnits: PublicationRule = {
  of: "units",
  finalFrom: rational(1n),
  provisionalFrom: toRational("95%"),
};
const byVolume: PublicationRule = { ...byUnits, of: "volume" };

describe("decidePublication", () => {
  it("publishes 123 of 124 communes as provisional, with coverage and bounds", () => {
    expect(decidePublication(communes, byUnits)).toEqual({
      status: "provisional",
      rate: rate(7380n, 12300n),
      unitCoverage: rate(123n, 124n),
      volumeCoverage: rate(12300n, 12400n),
      estimatedBounds: { kind: "rate-range", range: interval("7380/12400", "7480/12400") },
      missing: [{ unit: "c123", reason: "not-provided" }],
    });
  });

  it("is final when all reported, and exact then", () => {
    const result = decidePublication(communes.slice(0, 123), byUnits);
    expect(result).toMatchObject({
      status: "final",
      estimatedBounds: rate(7380n, 12300n),
      missing: [],
    });
  });

  it("withholds below the declared coverage", () => {
    const half = communes.slice(100);
    expect(decidePublication(half, byUnits)).toMatchObject({ status: "provisional" });
    expect(decidePublication(communes.slice(110), byUnits)).toMatchObject({ status: "withheld" });
  });

  it("may go by the volume that was expected: one large city weighs more than many communes", () => {
    const city = { unit: "city", report: { kind: "not-yet-due" }, expected: 5000n } as const;
    const reports = [...communes.slice(0, 123), city];
    expect(decidePublication(reports, byUnits).status).toBe("provisional");
    expect(decidePublication(reports, byVolume).status).toBe("withheld");
  });

  it("knows no bounds, and withholds by volume, where nothing is known of a missing unit", () => {
    const reports = [...communes.slice(0, 123), { ...communes[123]!, expected: null }];
    const result = decidePublication(reports, byVolume);
    expect(result).toMatchObject({ status: "withheld", volumeCoverage: null });
    expect(result.estimatedBounds).toEqual({ kind: "rate-range", range: interval("0", "1", "()") });
  });

  it.each([byUnits, byVolume])("leaves out whom the question does not concern, by $of", (rule) => {
    const island = { unit: "island", report: { kind: "not-applicable" }, expected: null } as const;
    expect(decidePublication([...communes, island], rule)).toEqual(
      decidePublication(communes, rule),
    );
  });

  it("has nothing to publish without units", () => {
    expect(decidePublication([], byUnits)).toMatchObject({
      status: "withheld",
      rate: rate(0n, 0n),
    });
  });
});

describe("rankUnits", () => {
  const reports: readonly UnitReport[] = [
    { unit: "a", report: rate(1n, 2n), expected: null },
    { unit: "b", report: { kind: "not-provided" }, expected: null },
    { unit: "c", report: rate(2n, 4n), expected: null },
    { unit: "d", report: rate(0n, 9n), expected: null },
    { unit: "e", report: rate(0n, 0n), expected: null },
    { unit: "f", report: rate(501n, 1000n), expected: null },
  ];

  it("shares places among equal rates and leaves out whoever has none", () => {
    const ranks = rankUnits(reports, "higher-is-better");
    expect(
      ranks.map((each) => [each.unit, each.kind === "ranked" ? each.rank : each.reason]),
    ).toEqual([
      ["f", 1],
      ["a", 2],
      ["c", 2],
      ["d", 4],
      ["b", "not-provided"],
      ["e", "undefined-rate"],
    ]);
  });

  it("puts the lowest first where lower is better, still not the missing", () => {
    const [first] = rankUnits(reports, "lower-is-better");
    expect(first).toEqual({ unit: "d", kind: "ranked", rank: 1 });
  });
});
