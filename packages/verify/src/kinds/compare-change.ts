import {
  add,
  divide,
  type Interval,
  negate,
  negateInterval,
  type PrintedFigure,
  type Rational,
  type RoundingMode,
  rational,
  singleValue,
} from "@tyle/core";
import { comparePrinted } from "../arithmetic/compare-printed.ts";
import type { PrintedClaim } from "../claim/printed-claim.ts";
import type { CheckResult } from "../result/check-result.ts";

/** The earlier and the later value of a change. */
export interface FromTo {
  readonly from: PrintedFigure;
  readonly to: PrintedFigure;
}

/** A change with its sign, before it is compared with words that may leave the sign out. */
export interface SignedChange {
  readonly change: (mode: RoundingMode) => Interval;
  readonly face: Rational | null;
  readonly isRounded?: boolean;
  readonly unit: "number" | "percent" | "points";
}

/** Compares a change with its printed size. Words give the direction; without them only the size is claimed. */
export function compareChange(
  claim: PrintedClaim,
  { change, face, isRounded = false, unit }: SignedChange,
): CheckResult {
  const range = change("half-up");
  const value = face ?? singleValue(range) ?? middle(range);
  const went = claim.direction ?? (value.numerator < 0n ? "down" : "up");
  const down = went === "down";
  const { figure } = claim;
  const size = figure.value.numerator < 0n ? { ...figure, value: negate(figure.value) } : figure;
  return comparePrinted(size, {
    range: (mode) => (down ? negateInterval(change(mode)) : change(mode)),
    face: face && (down ? negate(face) : face),
    isRounded,
    unit,
  });
}

/** Any value inside, to tell the sign of a change that is known within a range. */
function middle({ lower, upper }: Interval): Rational {
  const [a, b] = [lower?.value ?? rational(0n), upper?.value ?? rational(0n)];
  return divide(add(a, b), rational(2n));
}
