import { add, compare, multiply, type PrintedFigure, rational, subtract } from "@tyle/core";
import { asPercent } from "../claim/printed-claim.ts";
import { roundingReach } from "../result/rounding-explanation.ts";
import type { FoundNumber } from "./found-number.ts";
import { partitionPoint } from "./partition-point.ts";
import { fitOf } from "./rate-fit.ts";

/** How well the counts of a text explain a rate as totals, by what is printed; those that do not are left out. */
export type FittingTotals = ReadonlyMap<string, "well" | "otherwise">;

/** Finds the totals of which a part is the printed share. */
export type FindTotals = (rate: FoundNumber, part: FoundNumber) => FittingTotals;

/**
 * Prepares counts to be looked up as totals. A sentence may hold thousands, so only those of the right size are tried,
 * and only once what is printed alike.
 */
export function createFindTotals(counts: readonly FoundNumber[]): FindTotals {
  const distinct = [...new Map(counts.map((count) => [count.text, count])).values()];
  const isSized = ({ figure }: FoundNumber): boolean =>
    isPlain(figure) && figure.value.numerator >= 0n;
  const bySize = distinct.filter(isSized).sort((a, b) => compare(a.figure.value, b.figure.value));
  const others = distinct.filter((count) => !isSized(count));
  return (rate, part) => {
    const canBeSought = isPlain(rate.figure) && isPlain(part.figure);
    const candidates = canBeSought ? [...ofSize(bySize, rate, part), ...others] : distinct;
    return new Map(
      candidates.flatMap((total) => {
        const fit = fitOf(rate, part, total);
        return fit ? [[total.text, fit] as const] : [];
      }),
    );
  };
}

/** Printed in digits to the last one, without a word or a scale. */
const isPlain = ({ qualifier, tolerance, kind, step, decimals }: PrintedFigure): boolean =>
  qualifier === null &&
  tolerance === undefined &&
  step.numerator === 1n &&
  step.denominator === (kind === "percent" ? 100n : 1n) * 10n ** BigInt(decimals);

const one = rational(1n);

/** The totals that lie between the part over the highest and over the lowest rate: both counts may be off by 1. */
function ofSize(
  bySize: readonly FoundNumber[],
  rate: FoundNumber,
  { figure: part }: FoundNumber,
): readonly FoundNumber[] {
  const printed = asPercent(rate.figure);
  const reach = roundingReach(printed);
  const [lowest, highest] = [subtract(printed.value, reach), add(printed.value, reach)];
  const [least, most] = [subtract(part.value, one), add(part.value, one)];
  const from = partitionPoint(
    bySize,
    ({ figure }) => compare(multiply(add(figure.value, one), highest), least) < 0,
  );
  const to = partitionPoint(
    bySize,
    ({ figure }) => compare(multiply(subtract(figure.value, one), lowest), most) <= 0,
  );
  return bySize.slice(from, to);
}
