import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { memorySource } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { describe, expect, it } from "vitest";
import { findWrongVerdicts } from "./find-wrong-verdicts.ts";

// The published file is not ours to commit; it is read where somebody has put it.
const published = fileURLToPath(
  new URL("../../../shared/data/canada/ss_2024.csv", import.meta.url),
);

const csv = (rows: readonly string[]) =>
  memorySource(
    "standards.csv",
    new TextEncoder().encode(
      ["service_name_en,target,volume_meeting_target,total_volume,target_met", ...rows].join("\n"),
    ),
  );

describe("findWrongVerdicts", () => {
  it("finds a verdict that was made on a rounded rate, and leaves right ones alone", async () => {
    const result = await findWrongVerdicts(
      csv([
        "Rounded up,0.9,7973,8859,Y",
        "Just met,0.58,58,100,Y",
        "Missed,0.9,1,2,N",
        "No total,0.9,0,0,N",
        "No volume,0.9,,12,Y",
      ]),
    );
    expect(result).toMatchObject({ read: 5, judged: 3, diagnostics: [] });
    expect(result.wrong).toEqual([
      {
        line: 2,
        service: "Rounded up",
        counts: "7973/8859",
        target: "0.9",
        published: "Y",
        shown: "89.999%",
        short: 1n,
      },
    ]);
  });

  it.skipIf(!existsSync(published))(
    "finds the six wrong verdicts of the published file",
    async () => {
      const { read, judged, wrong, diagnostics } = await findWrongVerdicts(fileSource(published));
      expect(diagnostics).toEqual([]);
      expect([read, judged]).toEqual([2343, 1815]);
      expect(
        wrong.map(({ counts, target, published: verdict, shown, short }) => [
          counts,
          target,
          verdict,
          shown,
          short,
        ]),
      ).toEqual([
        ["51811/51813", "1", "Y", "99.996%", 2n],
        ["8672/8760", "0.99", "Y", "98.995%", 1n],
        ["7973/8859", "0.9", "Y", "89.999%", 1n],
        ["17258/19176", "0.9", "Y", "89.998%", 1n],
        ["64436/65087", "0.99", "Y", "98.9998%", 1n],
        ["4195/5244", "0.8", "Y", "79.996%", 1n],
      ]);
    },
  );
});
