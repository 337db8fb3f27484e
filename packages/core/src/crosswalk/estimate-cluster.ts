import { add, compare, divide, multiply, type Rational, rational } from "../exact/rational.ts";
import { missingCell, sumCells } from "../observation/cell.ts";
import type { UnitId } from "../unit/unit-code.ts";
import type { Move, Step } from "./move.ts";
import type { EstimatedCount, UnitCounts } from "./unit-counts.ts";
import type { UnitLink } from "./unit-link.ts";

/** What is to be divided, and how. */
export interface EstimatePlan {
  readonly sources: readonly UnitId[];
  readonly counts: UnitCounts;
  readonly move: Move;
  readonly weight: (link: UnitLink) => Rational | undefined;
}

/** Divides the counts of a cluster by weights, without rounding; `null` where the weights do not suffice. */
export function estimateCluster(plan: EstimatePlan): ReadonlyMap<UnitId, EstimatedCount> | null {
  const estimates = new Map<UnitId, EstimatedCount>();
  for (const source of plan.sources) {
    const parts = shares(plan.move.steps(source), plan.weight);
    if (!parts) return null;
    const { min, max } = sumCells([plan.counts.get(source) ?? missingCell("not-provided")]);
    for (const { target, share } of parts) {
      const before = estimates.get(target);
      estimates.set(target, {
        kind: "estimated",
        min: add(before?.min ?? zero, multiply(rational(min), share)),
        max:
          max === null || before?.max === null
            ? null
            : add(before?.max ?? zero, multiply(rational(max), share)),
      });
    }
  }
  return estimates;
}

const zero = /* @__PURE__ */ rational(0n);

interface Share {
  readonly target: UnitId;
  readonly share: Rational;
}

function shares(steps: readonly Step[], weight: EstimatePlan["weight"]): readonly Share[] | null {
  const [only, ...others] = steps;
  if (only && others.length === 0) return [{ target: only.target, share: rational(1n) }];
  const weighed: Share[] = [];
  for (const { link, target } of steps) {
    const share = weight(link);
    if (share === undefined || compare(share, zero) < 0) return null;
    weighed.push({ target, share });
  }
  const total = weighed.map(({ share }) => share).reduce(add, zero);
  if (compare(total, zero) === 0) return null;
  return weighed.map(({ target, share }) => ({ target, share: divide(share, total) }));
}
