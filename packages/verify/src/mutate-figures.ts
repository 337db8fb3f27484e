import { add, formatRounded, type Language, multiply, rational, round, subtract } from "@tyle/core";
import { checkFigure, solveBases } from "./check-figures.ts";
import { readClaim } from "./claim/printed-claim.ts";
import type { DataByFigure } from "./data/counted-definition.ts";
import type { Figure, LocatedFiguresFile } from "./figures-file/figures-file.ts";
import { type FailLevel, isAtLeast, levelOf } from "./report/fail-level.ts";

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
  const { file } = located;
  const counted = data ?? new Map();
  const alone = file.figures.map((figure) => checkFigure(figure, file, counted));
  const together = solveBases(alone);
  const mutants = file.figures.flatMap((figure, index): readonly Mutant[] => {
    const verdict = together[index]?.result.verdict;
    if (verdict === "not-checkable" || verdict === "contradicted") return [];
    // Only figures on the same base can fare differently.
    const { base } = figure;
    const others = alone.filter(
      (_, at) => at !== index && base !== undefined && file.figures[at]?.base === base,
    );
    return mutationsOf(figure, figure.language ?? file.language ?? "vi").map((mutated) => {
      const own = checkFigure({ ...figure, printed: mutated }, file, counted);
      const [check] = solveBases([own, ...others]);
      const caught = !!check && isAtLeast(levelOf({ ...check.result, drift: null }), failOn);
      return { id: figure.id, printed: figure.printed, mutated, caught };
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
