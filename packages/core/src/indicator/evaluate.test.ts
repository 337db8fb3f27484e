import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier/dossier.ts";
import { always, is } from "../dossier/predicate.ts";
import { memoryEngine } from "../engine/memory-engine.ts";
import { interval } from "../exact/interval.ts";
import { rate } from "../exact/rate.ts";
import { missingCell, valueCell } from "../observation/cell.ts";
import type { Observation } from "../observation/observation.ts";
import { definePeriod } from "../period/period.ts";
import { defineIndicator } from "./define-indicator.ts";
import { evaluate, indicatorMeasures, worthOfNothing } from "./evaluate.ts";
import { evaluateObservations } from "./evaluate-observations.ts";

const online = defineIndicator({
  id: "ONLINE",
  label: { vi: "Trực tuyến", en: "Online" },
  subject: "dossier",
  basis: "received",
  numerator: is("channel", "online"),
});

const dossier: Dossier = {
  code: null,
  unit: "25159",
  procedure: null,
  channel: "online",
  serviceLevel: "full",
  status: null,
  receivedAt: "2023-04-03",
  dueAt: null,
  endedAt: null,
};

const evaluateAll = async (indicator: typeof online, dossiers: readonly Dossier[]) => {
  const { cube } = await memoryEngine(dossiers).aggregate({
    basis: indicator.basis,
    period: definePeriod("2023"),
    by: ["unit"],
    measures: indicatorMeasures(indicator),
  });
  return evaluate(indicator, cube);
};

describe("evaluate", () => {
  it("divides what was counted", async () => {
    const [result] = await evaluateAll(online, [dossier, { ...dossier, channel: "direct" }]);
    expect(result?.key).toEqual(["25159"]);
    expect(result?.rate).toEqual(rate(1n, 2n));
  });

  it("gives a range where a channel is unknown", async () => {
    const unknown = { ...dossier, channel: null };
    const [result] = await evaluateAll(online, [
      dossier,
      unknown,
      { ...dossier, channel: "direct" },
    ]);
    expect(result?.numerator).toEqual({ min: 1n, max: 2n });
    expect(result?.rate).toEqual({ kind: "rate-range", range: interval("1/3", "2/3") });
  });

  it("gives a range where the denominator is unknown", async () => {
    const full = { ...online, denominator: is("service-level", "full") };
    const [result] = await evaluateAll(full, [
      dossier,
      { ...dossier, serviceLevel: null, channel: "direct" },
    ]);
    expect(result?.denominator).toEqual({ min: 1n, max: 2n });
    expect(result?.rate).toEqual({ kind: "rate-range", range: interval("1/2", "1") });
  });

  it("keeps the range narrow: one unknown dossier is in the part, in the rest or outside, not in two", async () => {
    const noPost = { ...online, denominator: is("channel", "online", "direct") };
    const direct = { ...dossier, channel: "direct" } as const;
    const dossiers = [dossier, direct, direct, { ...dossier, channel: null }];
    const [result] = await evaluateAll(noPost, dossiers);
    expect(result?.denominator).toEqual({ min: 3n, max: 4n });
    expect(result?.rate).toEqual({ kind: "rate-range", range: interval("1/4", "2/4") });
  });

  it("lets a ratio pass 1, without an end where the denominator may be 0", async () => {
    const ratio = { ...online, kind: "ratio", denominator: is("channel", "direct") } as const;
    const direct = { ...dossier, channel: "direct" } as const;
    expect((await evaluateAll(ratio, [dossier, dossier, direct]))[0]?.rate).toEqual(rate(2n, 1n));
    const [open] = await evaluateAll(ratio, [dossier, { ...dossier, channel: null }]);
    expect(open?.rate).toEqual({ kind: "rate-range", range: interval("1", null) });
  });

  it("refuses a cube that was asked for something else", async () => {
    const { cube } = await memoryEngine([dossier]).aggregate({
      basis: "received",
      period: null,
      by: [],
      measures: [{ name: "all", where: always }],
    });
    expect(() => evaluate(online, cube)).toThrow(/was not asked/);
  });
});

describe("worthOfNothing", () => {
  it("is a matter of the rule, never of the rate", async () => {
    const nothing = { ...online, denominator: is("channel", "postal") };
    expect((await evaluateAll(nothing, [dossier]))[0]?.rate.kind).toBe("undefined-rate");
    expect(worthOfNothing("undefined")).toBeNull();
    expect(worthOfNothing("zero")?.numerator).toBe(0n);
    expect(worthOfNothing("full-score")?.numerator).toBe(1n);
  });
});

describe("evaluateObservations", () => {
  const desks = defineIndicator({
    id: "DESKS_WITH_SCANNER",
    label: { vi: "Máy quét", en: "Scanners" },
    subject: "desk",
    basis: null,
    numerator: is("scanner", "yes"),
  });
  const observation = (
    unit: string,
    scanner: string | null,
    count: Observation["count"],
  ): Observation => ({
    subject: "desk",
    dimensions: { unit, scanner },
    count,
  });

  it("adds counts by group and leaves other subjects out", () => {
    const observations: Observation[] = [
      observation("25159", "yes", valueCell(2n)),
      observation("25159", "no", valueCell(1n)),
      observation("25162", "no", valueCell(1n)),
      observation("25162", "yes", missingCell("not-applicable")),
      { subject: "staff", dimensions: { unit: "25159" }, count: valueCell(9n) },
    ];
    const results = evaluateObservations(desks, observations, ["unit"]);
    expect(results.map(({ key, rate }) => [key[0], rate])).toEqual([
      ["25159", rate(2n, 3n)],
      ["25162", rate(0n, 1n)],
    ]);
  });

  it.each([
    ["a count of unknown kind", null, valueCell(1n), interval("2/4", "3/4")],
    [
      "a missing count inside",
      "yes",
      missingCell("not-provided"),
      {
        ...interval("2/3", "1"),
        upper: { value: { numerator: 1n, denominator: 1n }, closed: false },
      },
    ],
    [
      "a missing count outside",
      "no",
      missingCell("suppressed"),
      {
        ...interval("0", "2/3"),
        lower: { value: { numerator: 0n, denominator: 1n }, closed: false },
      },
    ],
  ] as const)("gives a range for %s", (_, scanner, count, range) => {
    const observations = [
      observation("25159", "yes", valueCell(2n)),
      observation("25159", "no", valueCell(1n)),
      observation("25159", scanner, count),
    ];
    expect(evaluateObservations(desks, observations)[0]?.rate).toEqual({
      kind: "rate-range",
      range,
    });
  });

  it("lets reported counts stand for dossiers, and for a ratio", () => {
    const reported: Observation[] = [
      { subject: "dossier", dimensions: { channel: "online" }, count: valueCell(717n) },
      { subject: "dossier", dimensions: { channel: "direct" }, count: valueCell(283n) },
    ];
    expect(evaluateObservations(online, reported)[0]?.rate).toEqual(rate(717n, 1000n));
    const ratio = { ...online, kind: "ratio", denominator: is("channel", "direct") } as const;
    expect(evaluateObservations(ratio, reported)[0]?.rate).toEqual(rate(717n, 283n));
  });
});
