import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toFraction } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { readOperand } from "./claim/read-figure.ts";
import { extractClaims } from "./extract/extract-claims.ts";
import type { FoundNumber } from "./extract/found-number.ts";
import type { Figure } from "./figures-file/figures-file.ts";
import { verifyFigure } from "./verify-figure.ts";

/*
 * Measures verdicts and extraction on real published reports. They are not part of the repository: the test reads them
 * where they lie beside it, and says so where they do not.
 */
const corpus = fileURLToPath(
  new URL("../../../../shared/corpus/published-figures.jsonl", import.meta.url),
);
const found = existsSync(corpus);
if (!found) process.stdout.write("corpus.test.ts: skipped, no corpus beside the repository\n");

interface Claim {
  readonly kind: Figure["kind"];
  readonly printed: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly parts?: readonly number[];
  readonly consistent: boolean | null;
  readonly severity?: string;
}

interface Publication {
  readonly id: string;
  readonly language: "vi" | "en";
  readonly restatement: string;
  readonly claims: readonly Claim[];
}

const publications: readonly Publication[] = found
  ? readFileSync(corpus, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];

const present = <Value>(value: Value | undefined | null): value is Value =>
  value !== undefined && value !== null;

function toFigure({ kind, printed, numerator, denominator, parts }: Claim): Figure {
  return {
    id: "x",
    kind,
    printed,
    ...(present(numerator) && { numerator }),
    ...(present(denominator) && kind !== "sum" && { denominator }),
    ...(present(parts) && { parts }),
  };
}

/** A claim whose numbers are all in the record, so that its verdict can be compared. */
const isComplete = ({ kind, numerator, denominator, parts, consistent }: Claim): boolean =>
  consistent === null ||
  (kind === "sum"
    ? present(parts)
    : present(numerator) && (present(denominator) || kind === "change"));

const expected = ({ consistent, severity }: Claim): string =>
  consistent === null
    ? "not-checkable"
    : consistent
      ? "consistent"
      : severity === "rounding"
        ? "confirmed-other-rounding"
        : "contradicted";

const group = (verdict: string): string =>
  verdict === "confirmed" || verdict === "possible" ? "consistent" : verdict;

describe.skipIf(!found)("verdicts on the corpus", () => {
  const judged = publications.flatMap(({ language, claims }) =>
    claims.filter(isComplete).map((claim) => ({
      claim,
      verdict: group(verifyFigure(toFigure(claim), { language }).result.verdict),
    })),
  );

  it("agree on rates and sums", () => {
    const main = judged.filter(({ claim }) => claim.kind === "rate" || claim.kind === "sum");
    const agreeing = main.filter(({ claim, verdict }) => verdict === expected(claim));
    process.stdout.write(`verdicts: ${agreeing.length} of ${main.length} rates and sums agree\n`);
    expect(agreeing.length / main.length).toBeGreaterThanOrEqual(0.98);
  });

  it("raise no false alarm and find the contradictions", () => {
    const alarms = judged.filter(
      ({ claim, verdict }) => claim.consistent === true && verdict === "contradicted",
    );
    const wrong = judged.filter(({ claim }) => expected(claim) === "contradicted");
    const caught = wrong.filter(({ verdict }) => verdict === "contradicted");
    process.stdout.write(
      `contradictions: ${caught.length} of ${wrong.length}, ${alarms.length} false\n`,
    );
    expect(alarms).toEqual([]);
    expect(caught.length / wrong.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe.skipIf(!found)("extraction from the restatements", () => {
  const valueText = (number: FoundNumber | undefined): string =>
    number ? toFraction(number.figure.value) : "";
  const read = (token: string, language: "vi" | "en"): string | null => {
    const result = readOperand(token, language, "count");
    return result.ok ? toFraction(result.claim.figure.value) : null;
  };
  const key = (kind: string, values: readonly string[]): string =>
    `${kind} ${[...values].sort().join(" ")}`;

  const results = publications.map(({ restatement, language, claims }) => {
    const { figures, claims: proposed } = extractClaims(restatement, language);
    const values = new Set(figures.map(valueText));
    const digits = restatement.replaceAll(/[.,](?=\d{3})/g, "");
    const isPrinted = (count: number): boolean =>
      new RegExp(`(?<!\\d)0*${count}(?!\\d)`).test(digits);
    const counts = claims
      .flatMap(({ numerator, denominator, parts }) => [numerator, denominator, ...(parts ?? [])])
      .filter(present)
      .filter(isPrinted);
    const truth = new Set(
      claims.flatMap(({ kind, printed, numerator, denominator, parts }) => {
        if (kind === "sum" && present(denominator) && parts)
          return [key(kind, [denominator, ...parts].map(String))];
        const value = read(printed, language);
        if (!present(numerator) || !present(denominator) || value === null) return [];
        return [key(kind, [String(numerator), String(denominator), value])];
      }),
    );
    const linked = proposed
      .filter(({ link, confidence }) => link !== "none" && confidence >= 0.5)
      .filter(({ kind }) => kind === "rate" || kind === "sum" || kind === "change")
      // Claims on rounded or scored operands are in the records without their numbers and cannot be compared.
      .filter(({ numerator, denominator, parts, printed }) =>
        [numerator, denominator, ...(parts ?? []), ...(parts ? [printed] : [])].every(
          (number) =>
            !number ||
            (number.role === "count" &&
              number.figure.qualifier === null &&
              number.figure.step.denominator === 1n &&
              number.figure.step.numerator === 1n),
        ),
      )
      .map(({ kind, printed, numerator, denominator, parts = [], from, to }) =>
        key(
          kind,
          [printed, numerator, denominator, ...parts, from, to].filter(present).map(valueText),
        ),
      );
    return { counts, values, truth, linked: [...new Set(linked)] };
  });

  it("finds the figures", () => {
    const all = results.flatMap(({ counts, values }) =>
      counts.map((count) => values.has(String(count))),
    );
    const hits = all.filter(Boolean).length;
    process.stdout.write(`figures: ${hits} of ${all.length}\n`);
    expect(hits / all.length).toBeGreaterThanOrEqual(0.97);
  });

  it("ties claims to the right numbers", () => {
    const linked = results.flatMap(({ linked: claims, truth }) =>
      claims.map((claim) => truth.has(claim)),
    );
    const right = linked.filter(Boolean).length;
    const all = results.reduce((sum, { truth }) => sum + truth.size, 0);
    process.stdout.write(
      `linked claims: ${right} of ${linked.length} right, ${right} of ${all} found\n`,
    );
    expect(right / linked.length).toBeGreaterThanOrEqual(0.9);
  });
});
