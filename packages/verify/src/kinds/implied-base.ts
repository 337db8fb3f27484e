import {
  addIntervals,
  divideIntervals,
  exactly,
  figureRange,
  type IntegerRange,
  type Interval,
  integersIn,
  negateInterval,
  type PrintedFigure,
  rational,
  scaleInterval,
} from "@tyle/core";
import { faceValue } from "../arithmetic/amount.ts";
import type { PrintedClaim } from "../claim/printed-claim.ts";
import { countedPower, vacuousPower } from "../power/power.ts";
import type { CheckResult } from "../result/check-result.ts";
import type { Power } from "../result/power.ts";
import { showIntegers } from "../result/show-value.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";

/** One of the two values of a change is not printed: it must be a whole number that makes the change true. */
export function checkImpliedBase(
  claim: PrintedClaim,
  { from, to }: { readonly from: PrintedFigure | null; readonly to: PrintedFigure | null },
): CheckResult {
  const printed = claim.figure.text;
  const lacking = from ? "to" : "from";
  const known = faceValue(from ?? to ?? claim.figure);
  if (known?.denominator !== 1n || claim.figure.qualifier) {
    return notCheckable(printed, lacking);
  }
  const change = figureRange(claim.figure);
  const signed =
    claim.direction === "down" && claim.figure.value.numerator > 0n
      ? negateInterval(change)
      : change;
  const factor = addIntervals(exactly(rational(1n)), signed);
  const values = from ? integersIn(scaleInterval(factor, known)) : divided(known.numerator, factor);
  const base = { interval: null, difference: null, rounding: null };
  if (!values) {
    const reason = verifyDiagnostics["change/no-base"]({ printed });
    return { verdict: "contradicted", reason, ...base };
  }
  if (values.min !== values.max) return notCheckable(printed, lacking);
  const reason = verifyDiagnostics["change/implied-base"]({ printed, value: showIntegers(values) });
  const power = impliedPower(claim, known.numerator, from !== null);
  return { verdict: "possible", reason, ...base, power };
}

/** Changes up to 100 % of a known count: each whole number on the other side gives one. */
function impliedPower(
  { figure: { decimals }, direction }: PrintedClaim,
  known: bigint,
  isEarlier: boolean,
): Power {
  if (isEarlier) return countedPower(known + 1n, decimals);
  return direction === "down" ? vacuousPower(decimals) : countedPower(known / 2n + 1n, decimals);
}

function divided(count: bigint, factor: Interval): IntegerRange | null {
  if (!factor.lower || factor.lower.value.numerator <= 0n) return { min: 0n, max: null };
  return integersIn(divideIntervals(exactly(count), factor));
}
