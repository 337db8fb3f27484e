import { describe, expect, it } from "vitest";
import { type Ends, exactly, interval } from "../exact/interval.ts";
import { rate } from "../exact/rate.ts";
import { rational } from "../exact/rational.ts";
import { score, scoreRow } from "./score.ts";
import type { ScoreRow, ScoringProfile } from "./scoring-profile.ts";

const row: ScoreRow = {
  code: "ONLINE",
  label: { vi: "Trực tuyến", en: "Online" },
  max: rational(6n),
  fullAt: rational(1n, 2n),
  zeroRule: "undefined",
  confidence: "found",
};
const uncapped: ScoreRow = { ...row, uncapped: true };
type Range = readonly [low: string, high: string | null, ends: Ends];
const within = (...range: Range) => ({ kind: "rate-range", range: interval(...range) }) as const;

describe("scoreRow", () => {
  it.each<[string, Range, Range]>([
    ["all of it above the full rate", ["60%", "61%", "()"], ["6", "6", "[]"]],
    ["from the full rate on", ["50%", "61%", "()"], ["6", "6", "[]"]],
    ["up to the full rate, which is left out", ["25%", "50%", "[)"], ["3", "6", "[)"]],
    ["up to the full rate", ["25%", "50%", "(]"], ["3", "6", "(]"]],
    ["beyond the full rate", ["25%", "50.1%", "()"], ["3", "6", "(]"]],
    ["without an upper end", ["25%", null, "()"], ["3", "6", "(]"]],
  ])("scores a range %s", (_, range, points) => {
    expect(scoreRow(row, within(...range)).points).toEqual(interval(...points));
  });

  it.each<[Range, Range]>([
    [
      ["60%", "61%", "()"],
      ["7.2", "7.32", "()"],
    ],
    [
      ["25%", "50%", "()"],
      ["3", "6", "()"],
    ],
    [
      ["25%", null, "[)"],
      ["3", null, "[)"],
    ],
  ])("lets points grow on where nothing caps them: %j", (range, points) => {
    expect(scoreRow(uncapped, within(...range)).points).toEqual(interval(...points));
  });
});

describe("score", () => {
  const band = (id: string, from: bigint) => ({
    from: rational(from),
    label: { vi: id, en: id },
    confidence: "found" as const,
  });
  const profile: ScoringProfile = {
    id: "index",
    version: "1",
    label: { vi: "Chỉ số", en: "Index" },
    groups: [{ id: "a", label: { vi: "Nhóm", en: "Group" }, rows: [row] }],
    bands: [band("good", 6n), band("fair", 3n), band("weak", 0n)],
    legalBasis: [],
  };

  it("knows the band of a range that earns all points", () => {
    const { total, band: found } = score(profile, {
      rates: { ONLINE: within("60%", "61%", "()") },
    });
    expect([total, found?.label.en]).toEqual([exactly("6"), "good"]);
  });

  it("knows no band where the range reaches over its edge", () => {
    const { band: found } = score(profile, { rates: { ONLINE: within("49%", "61%", "()") } });
    expect(found).toBeNull();
    expect(score(profile, { rates: { ONLINE: rate(1n, 4n) } }).band?.label.en).toBe("fair");
  });
});
