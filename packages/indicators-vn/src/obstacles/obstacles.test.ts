import {
  definePeriod,
  explainResults,
  type Obstacle,
  type ObstacleNote,
  parseLocalDate,
  parseUnitCode,
  unitId,
} from "@tyle/core";
import { describe, expect, it } from "vitest";
import { obstacles } from "./obstacles.data.ts";

describe("obstacles", () => {
  it("are seven, each named once in both languages", () => {
    expect(new Set(obstacles.map(({ id }) => id)).size).toBe(7);
    for (const { label } of obstacles) expect(label.vi && label.en).toBeTruthy();
  });

  it("can be extended and stand beside a rate", () => {
    const own: Obstacle = { id: "no-network", label: { vi: "Chưa có mạng", en: "No network" } };
    const unit = unitId(parseUnitCode("25159"), parseLocalDate("2020-02-01"));
    const period = definePeriod("2022");
    const notes = [...obstacles.slice(-1), own].map(
      (obstacle): ObstacleNote => ({
        obstacle,
        unit,
        period,
        provenance: { kind: "stated", by: "UBND thị trấn" },
      }),
    );
    const [explained] = explainResults([{ unit, period, rate: "0,03%" }], notes);
    expect(explained?.obstacles.map(({ obstacle }) => obstacle.label.vi)).toEqual([
      "Bộ phận một cửa thiếu máy quét",
      "Chưa có mạng",
    ]);
  });
});
