import { parseFigure, rate } from "@tyle/core";
import { describe, expect, it } from "vitest";
import type { LocatedFiguresFile } from "../figures-file/figures-file.ts";
import { toLock } from "../lock/figures-lock.ts";
import { parseLock } from "../lock/parse-lock.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { verifyFigures } from "../verify-figures.ts";
import type { CountedDefinition } from "./counted-definition.ts";
import { matchDefinitions } from "./match-definitions.ts";

const counted = (
  change: Partial<CountedDefinition>,
  part = 5809n,
  whole = 8250n,
): CountedDefinition => ({
  indicator: "A",
  label: { vi: "Tỷ lệ", en: "Rate" },
  period: "2023-Q1",
  rule: "calendar",
  scope: "unit",
  numerator: { min: part, max: part },
  denominator: { min: whole, max: whole },
  rate: rate(part, whole),
  ...change,
});

const located: LocatedFiguresFile = {
  name: "f.yaml",
  locations: [],
  file: { figures: [{ id: "a", kind: "rate", printed: "70,4%", compute: { indicator: "A" } }] },
};
const withData = (definition: CountedDefinition, sha256 = "1") => ({
  data: new Map([["a", { own: definition, others: [], sha256 }]]),
});

describe("figures computed from data", () => {
  it("are not checkable without them", () => {
    const [result] = verifyFigures(located).results;
    expect(result).toMatchObject({ verdict: "not-checkable", reason: { code: "data/missing" } });
  });

  it("say why the data cannot be used", () => {
    const problem = { en: 'there is no source "a".', vi: 'không có nguồn "a".' };
    const data = new Map([["a", verifyDiagnostics["data/unusable"]({ problem })]]);
    expect(verifyFigures(located, { data }).results[0]).toMatchObject({
      verdict: "not-checkable",
      reason: { code: "data/unusable" },
    });
  });

  it("are checked against them", () => {
    expect(verifyFigures(located, withData(counted({}))).results[0]?.verdict).toBe("confirmed");
    const other = counted({}, 5000n);
    expect(verifyFigures(located, withData(other)).results[0]?.verdict).toBe("contradicted");
  });

  it("are possible where something in the data is unknown", () => {
    const rateRange = { kind: "rate-range", range: { lower: null, upper: null } } as const;
    expect(verifyFigures(located, withData(counted({ rate: rateRange }))).results[0]?.verdict).toBe(
      "possible",
    );
  });

  it("may drift, which is not the same as wrong", () => {
    const accepted = toLock(verifyFigures(located, withData(counted({}))));
    const text = JSON.stringify({ version: 1, files: { "figures.yaml": accepted } });
    const lock = parseLock(text, "figures.lock.json").files["figures.yaml"] ?? {};
    const revised = { ...withData(counted({}, 5000n), "2"), lock };
    expect(verifyFigures(located, revised).results[0]).toMatchObject({
      reason: { code: "data/drifted" },
      drift: { before: "5809/8250", after: "20/33" },
    });
    const unchanged = { ...withData(counted({}, 5000n), "1"), lock };
    expect(verifyFigures(located, unchanged).results[0]?.drift).toBeNull();
  });

  it("refuse a lock file that is none", () => {
    expect(() => parseLock("{}", "figures.lock.json")).toThrow(
      '"figures.lock.json" is no lock file',
    );
  });
});

it("are told with a warning where several definitions match", () => {
  const data = new Map([
    ["a", { own: counted({}), others: [counted({ indicator: "B" })], sha256: "1" }],
  ]);
  const [result] = verifyFigures(located, { data }).results;
  expect(result?.warnings.map(({ code }) => code)).toEqual(["data/several-definitions"]);
  expect(verifyFigures(located, withData(counted({}))).results[0]?.warnings).toEqual([]);
});

describe("matchDefinitions", () => {
  it("puts the plainest first", () => {
    const all = [
      counted({ scope: "all" }),
      counted({ rule: "nd09" }),
      counted({ indicator: "B" }, 7049n, 10_000n),
      counted({ indicator: "C" }, 1n, 2n),
      counted({}),
    ];
    const matches = matchDefinitions(parseFigure("70,4%", { language: "vi" }), "rate", all);
    expect(matches.map(({ text }) => text.en)).toEqual([
      "Rate (A), 2023-Q1, rounded half-up",
      "Rate (A), 2023-Q1, all units, rounded half-up",
      "Rate (A), 2023-Q1, 15/12 to 14/3, rounded half-up",
      "Rate (B), 2023-Q1, truncated",
    ]);
  });
});
