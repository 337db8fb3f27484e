import { type Dossier, memoryEngine } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { engineCases } from "./engine-cases.ts";
import { testEngine } from "./test-engine.ts";

testEngine("memory", { create: (dossiers) => memoryEngine(dossiers), cases: 5 });

describe("engineCases", () => {
  it("draws the same cases from the same seed", () => {
    const size = { cases: 3, plans: 2 };
    expect(engineCases({ seed: 1, ...size })).toEqual(engineCases({ seed: 1, ...size }));
    expect(engineCases({ seed: 1, ...size })).not.toEqual(engineCases({ seed: 2, ...size }));
  });

  it("draws what engines are known to get wrong", async () => {
    const dossiers: readonly Dossier[] = engineCases({ seed: 8, cases: 30, plans: 1 }).flatMap(
      (drawn) => drawn.dossiers,
    );
    expect(dossiers.some(({ unit }) => unit === "00123")).toBe(true);
    expect(dossiers.some(({ unit }) => unit !== unit?.normalize("NFC"))).toBe(true);
    expect(dossiers.some(({ weight }) => (weight ?? 0n) > 2n ** 53n)).toBe(true);
    expect(dossiers.some(({ receivedAt }) => receivedAt?.startsWith("9999"))).toBe(true);
  });
});
