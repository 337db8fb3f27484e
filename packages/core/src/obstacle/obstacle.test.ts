import { describe, expect, it } from "vitest";
import { parseLocalDate } from "../period/local-date.ts";
import { definePeriod } from "../period/period.ts";
import { parseUnitCode, unitId } from "../unit/unit-code.ts";
import { explainResults, type ObstacleNote, obstaclesOf } from "./obstacle.ts";

const unit = (code: string) => unitId(parseUnitCode(code), parseLocalDate("2020-02-01"));
const note = (id: string, code: string, period: string): ObstacleNote => ({
  obstacle: { id, label: { vi: id, en: id } },
  unit: unit(code),
  period: definePeriod(period),
  provenance: { kind: "stated", by: "Báo cáo của xã" },
});

const notes = [
  note("no-scanner", "25159", "2022"),
  note("outreach", "25159", "2023-Q1"),
  note("skills", "25162", "2022"),
];

describe("obstaclesOf", () => {
  it("finds those of the unit in an overlapping period", () => {
    const ids = (code: string, period: string) =>
      obstaclesOf({ unit: unit(code), period: definePeriod(period) }, notes).map(
        ({ obstacle }) => obstacle.id,
      );
    expect(ids("25159", "2022")).toEqual(["no-scanner"]);
    expect(ids("25159", "2022-12")).toEqual(["no-scanner"]);
    expect(ids("25159", "2023-H1")).toEqual(["outreach"]);
    expect(ids("25159", "2023-Q2")).toEqual([]);
    expect(ids("25162", "2022")).toEqual(["skills"]);
    expect(ids("25165", "2022")).toEqual([]);
  });

  it("does not take the last day before for an overlap", () => {
    const period = definePeriod("2023", "nd09");
    expect(obstaclesOf({ unit: unit("25159"), period }, notes)).toHaveLength(2);
    expect(obstaclesOf({ unit: unit("25159"), period: definePeriod("2023-04") }, notes)).toEqual(
      [],
    );
  });
});

describe("explainResults", () => {
  it("keeps every result, with or without a reason", () => {
    const results = ["25159", "25165"].map((code) => ({
      unit: unit(code),
      period: definePeriod("2022"),
      rate: code,
    }));
    expect(
      explainResults(results, notes).map(({ result, obstacles }) => [
        result.rate,
        obstacles.length,
      ]),
    ).toEqual([
      ["25159", 1],
      ["25165", 0],
    ]);
  });
});
