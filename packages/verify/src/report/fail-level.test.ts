import { expect, it } from "vitest";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { verifyFigures } from "../verify-figures.ts";
import { findingsAt } from "./fail-level.ts";

const located = {
  name: "figures.json",
  file: { figures: [{ id: "a", kind: "rate", printed: "70,4%", compute: { indicator: "A" } }] },
  locations: new Map(),
} as unknown as Parameters<typeof verifyFigures>[0];

it("lets no run pass whose computation could not be done, and a figure without operands does", () => {
  const problem = { en: "there is no source.", vi: "không có nguồn." };
  const data = new Map([["a", verifyDiagnostics["data/unusable"]({ problem })]]);
  expect(findingsAt(verifyFigures(located, { data }), "contradicted")).toHaveLength(1);
  const plain = { ...located, file: { figures: [{ id: "a", kind: "rate", printed: "70,4%" }] } };
  expect(findingsAt(verifyFigures(plain as typeof located), "drift")).toHaveLength(0);
});
