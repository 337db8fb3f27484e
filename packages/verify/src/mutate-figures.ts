import { add, formatRounded, type Language, multiply, rational, round, subtract } from "@tyle/core";
import { readClaim } from "./claim/printed-claim.ts";
import type { DataByFigure } from "./data/counted-definition.ts";
import type { Figure, LocatedFiguresFile } from "./figures-file/figures-file.ts";
import { type FailLevel, findingsAt } from "./report/fail-level.ts";
import { verifyFigures } from "./verify-figures.ts";

/** A figure changed by one unit of its last digit. */
export interface Mutant {
  readonly id: string;
  readonly printed: string;
  readonly mutated: string;
  readonly caught: boolean;
}

/** How many of the changes were caught. */
export interface MutationReport {
  readonly mutants: readonly Mutant[];
  readonly caught: number;
  readonly survivors: readonly Mutant[];
}

/**
 * Changes every figure that can be checked by one unit of its last digit, up and down, and asks whether the check
 * would have noticed: how good the figures file is as a guard.
 */
export function mutateFigures(
  located: LocatedFiguresFile,
  { data, failOn }: { readonly data?: DataByFigure; readonly failOn: FailLevel },
): MutationReport {
  const options = data ? { data } : {};
  const passing = verifyFigures(located, options).results.filter(
    ({ verdict }) => verdict !== "not-checkable" && verdict !== "contradicted",
  );
  const mutants = passing.flatMap(({ id }): readonly Mutant[] => {
    const figure = located.file.figures.find((each) => each.id === id);
    if (!figure) return [];
    const language = figure.language ?? located.file.language ?? "vi";
    return mutationsOf(figure, language).map((mutated) => {
      const figures = located.file.figures.map((each) =>
        each === figure ? { ...each, printed: mutated } : each,
      );
      const report = verifyFigures({ ...located, file: { ...located.file, figures } }, options);
      const caught = findingsAt(report, failOn).some((finding) => finding.id === id);
      return { id, printed: figure.printed, mutated, caught };
    });
  });
  const survivors = mutants.filter(({ caught }) => !caught);
  return { mutants, caught: mutants.length - survivors.length, survivors };
}

/** The printed text with its number one unit of the last digit higher, and lower. */
function mutationsOf({ printed }: Figure, language: Language): readonly string[] {
  const result = readClaim(printed, { language });
  const digits = /\d[\d.,]*\d|\d/u;
  if (!result.ok || !digits.test(printed)) return [];
  const { value, step, decimals, language: own } = result.claim.figure;
  return [add(value, step), subtract(value, step)].flatMap((changed) => {
    if (changed.numerator < 0n) return [];
    // In units of the last digit, whatever scale word or sign stands behind it.
    const units = round(multiply(changed, rational(step.denominator, step.numerator)), {
      decimals: 0,
      mode: "half-up",
    });
    return [printed.replace(digits, formatRounded({ units: units.units, decimals }, own))];
  });
}
