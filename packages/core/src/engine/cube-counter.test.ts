import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier/dossier.ts";
import { always, is } from "../dossier/predicate.ts";
import { createCubeCounter } from "./cube-counter.ts";
import type { AggregatePlan, GroupKey } from "./plan.ts";

const dossier = (unit: string | null, weight?: bigint): Dossier => ({
  code: null,
  unit,
  procedure: null,
  channel: unit === "b" ? null : "online",
  serviceLevel: null,
  status: null,
  receivedAt: "2023-06-01",
  dueAt: null,
  endedAt: null,
  ...(weight !== undefined && { weight }),
});
const planBy = (...by: readonly GroupKey[]): AggregatePlan => ({
  basis: "received",
  period: null,
  by,
  measures: [
    { name: "all", where: always },
    { name: "online", where: is("channel", "online") },
  ],
});
const certain = (...counts: readonly bigint[]) => counts.map((yes) => ({ yes, unknown: 0n }));

describe("createCubeCounter", () => {
  it("sorts groups by key, the unknown last, and tells what is not known", () => {
    const counter = createCubeCounter(planBy("unit"));
    for (const unit of ["b", null, "a", "a"]) counter.add(dossier(unit));
    expect(counter.result().cube.rows).toEqual([
      { key: ["a"], tallies: certain(2n, 2n) },
      {
        key: ["b"],
        tallies: [
          { yes: 1n, unknown: 0n },
          { yes: 0n, unknown: 1n },
        ],
      },
      { key: [null], tallies: certain(1n, 1n) },
    ]);
  });

  it.each([[[]], [["unit"]]] as const)("has a row by %j once there is a dossier", (by) => {
    const counter = createCubeCounter(planBy(...by));
    expect(counter.result().cube.rows).toEqual([]);
    counter.add(dossier("a"));
    expect(counter.result().cube.rows).toHaveLength(1);
  });

  it("adds weights up exactly, however large", () => {
    const counter = createCubeCounter(planBy("unit"));
    for (const weight of [2n ** 53n, 1n, 2n ** 70n]) counter.add(dossier("a", weight));
    const sum = 2n ** 53n + 1n + 2n ** 70n;
    const { cube, control } = counter.result();
    expect(cube.rows[0]?.tallies).toEqual(certain(sum, sum));
    expect(control.counted).toBe(sum);
  });

  it("gives what was counted so far, and does not change it", () => {
    const counter = createCubeCounter(planBy("unit"));
    counter.add(dossier("b"));
    const early = counter.result();
    counter.add(dossier("a"));
    counter.add(dossier("b"));
    expect(early.cube.rows.map(({ key, tallies }) => [key, tallies[0]?.yes])).toEqual([
      [["b"], 1n],
    ]);
    expect(counter.result().cube.rows).toHaveLength(2);
  });
});
