import { countBefore } from "./counts.ts";
import type { FindTotals } from "./fitting-totals.ts";
import type { FoundNumber } from "./found-number.ts";

/** How many other rates of the sentence of a rate the same total explains with the count before them. */
export type SupportOf = (total: FoundNumber, rate: FoundNumber) => number;

/** The rates of one sentence that a total, as it is printed, explains with the count before them. */
interface Explained {
  readonly rates: Set<FoundNumber>;
  /** How many of them stand behind a count, which is no total of itself. */
  readonly behind: Map<FoundNumber, number>;
}

/** Looks once at each rate of a text, so that totals can be weighed without looking at all rates again. */
export function createSupportOf(
  rates: readonly FoundNumber[],
  counts: readonly FoundNumber[],
  findTotals: FindTotals,
): SupportOf {
  const explained = new Map<string, Explained>();
  const keyOf = ({ sentence }: FoundNumber, total: string): string => `${sentence} ${total}`;
  for (const rate of rates) {
    const part = countBefore(counts, rate);
    if (!part) continue;
    for (const [total, fit] of findTotals(rate, part)) {
      if (fit !== "well") continue;
      const key = keyOf(rate, total);
      const { rates: own, behind } = explained.get(key) ?? { rates: new Set(), behind: new Map() };
      own.add(rate);
      behind.set(part, (behind.get(part) ?? 0) + 1);
      explained.set(key, { rates: own, behind });
    }
  }
  return (total, rate) => {
    const found = explained.get(keyOf(rate, total.text));
    if (!found) return 0;
    const isOther = !found.rates.has(rate) || countBefore(counts, rate) === total;
    return found.rates.size - (found.behind.get(total) ?? 0) - (isOther ? 0 : 1);
  };
}
