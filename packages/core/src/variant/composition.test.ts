import { describe, expect, it } from "vitest";
import { shareWithin } from "../exact/rate-range.ts";
import { type Cell, missingCell, valueCell } from "../observation/cell.ts";
import { type Composition, contributionOf, proposeTotalOrigin } from "./composition.ts";

const cell = (value: string): Cell<bigint> =>
  /^\d+$/.test(value)
    ? valueCell(BigInt(value))
    : missingCell(value === "ND" ? "not-provided" : "not-applicable");

const row = (online: string, phone: string, email: string, total: string): Composition => ({
  id: "SRV03525",
  parts: { online: cell(online), phone: cell(phone), email: cell(email) },
  total: cell(total),
});

const exhausted = row("ND", "35200", "72000", "107200");
const options = { part: "online", origin: "reported", unknown: ["not-provided"] } as const;
const just = (count: bigint) => ({ min: count, max: count });

describe("contributionOf", () => {
  it("forces a missing part to 0 where the others exhaust a reported total", () => {
    expect(contributionOf(exhausted, options)).toEqual({
      part: just(0n),
      rest: just(107200n),
      whole: just(107200n),
    });
  });

  it("has no upper end where the total was added up from the others", () => {
    const { part, rest } = contributionOf(exhausted, { ...options, origin: "derived" });
    expect({ part, rest }).toEqual({ part: { min: 0n, max: null }, rest: just(107200n) });
    const share = shareWithin(part, rest);
    expect(share.kind === "rate-range" && share.range.upper).toEqual({
      value: { numerator: 1n, denominator: 1n },
      closed: false,
    });
  });

  it.each([
    [
      "a reported total leaves room",
      row("ND", "30", "20", "100"),
      {},
      { min: 0n, max: 50n },
      { min: 50n, max: 100n },
    ],
    ["what does not apply is nothing", row("NA", "30", "20", "100"), {}, just(0n), just(100n)],
    [
      "unless it is taken for unknown",
      row("NA", "30", "20", "100"),
      { unknown: ["not-provided", "not-applicable"] },
      { min: 0n, max: 50n },
      { min: 50n, max: 100n },
    ],
    [
      "another part is missing in a derived total",
      row("40", "ND", "20", "60"),
      { origin: "derived" },
      just(40n),
      { min: 20n, max: null },
    ],
    ["nothing is missing", row("50", "30", "20", "100"), {}, just(50n), just(50n)],
    ["the total is missing", row("50", "30", "20", "ND"), {}, just(50n), just(50n)],
    [
      "the part is not in the table",
      row("50", "30", "20", "100"),
      { part: "fax" },
      just(0n),
      just(100n),
    ],
  ] as const)("when %s", (_, composition, change, part, rest) => {
    expect(contributionOf(composition, { ...options, ...change })).toMatchObject({ part, rest });
  });
});

describe("proposeTotalOrigin", () => {
  it("takes totals for added up when they are the sum of what is there, gaps and all", () => {
    expect(proposeTotalOrigin([exhausted, row("1", "2", "3", "6")])).toEqual({
      origin: "derived",
      equal: 2,
      of: 2,
      equalWithGaps: 1,
    });
  });

  it("does not where one total holds more than its parts, or where nothing is missing", () => {
    expect(proposeTotalOrigin([exhausted, row("ND", "2", "3", "6")]).origin).toBe("reported");
    expect(proposeTotalOrigin([row("1", "2", "3", "6"), row("NA", "2", "3", "5")]).origin).toBe(
      "reported",
    );
  });
});
