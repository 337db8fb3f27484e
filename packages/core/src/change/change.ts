import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { singleValue } from "../exact/interval.ts";
import {
  type PercentagePoints,
  pointsBetween,
  type RelativeChange,
  relativeChange,
} from "../exact/quantity.ts";
import { type BreakKind, findBreaks, type Measured } from "./breaks.ts";

/** Breaks that the caller knows of and shows beside the change. */
export interface ChangeOptions {
  readonly acknowledge?: readonly BreakKind[];
}

/** A change with the breaks that were acknowledged, or the reasons why there is none. */
export type Change<Of> =
  | { readonly kind: "change"; readonly change: Of; readonly acknowledged: readonly Diagnostic[] }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/**
 * The change from one value to another in percentage points.
 *
 * @example
 * changeInPoints(half2022, half2023)           // { kind: "change", change: exactly 5 points, acknowledged: [] }
 * changeInPoints(commune2022, district2023H1)  // { kind: "refused", diagnostics: [scope, territory, …] }
 */
export const changeInPoints = (
  from: Measured,
  to: Measured,
  options: ChangeOptions = {},
): Change<PercentagePoints> =>
  acrossBreaks([from, to], options, () => pointsBetween(from.value, to.value));

/**
 * The change from one value to another relative to the first. There is none from 0.
 *
 * @example
 * changeInProportion(half2022, half2023) // from 20 % to 25 %: exactly 1/4
 */
export function changeInProportion(
  from: Measured,
  to: Measured,
  options: ChangeOptions = {},
): Change<RelativeChange> {
  if (singleValue(from.value.range)?.numerator === 0n) {
    const diagnostic = coreDiagnostics["change/from-zero"]({ from: from.period.id });
    return { kind: "refused", diagnostics: [diagnostic] };
  }
  return acrossBreaks([from, to], options, () => relativeChange(from.value, to.value));
}

function acrossBreaks<Of>(
  [from, to]: readonly [Measured, Measured],
  { acknowledge = [] }: ChangeOptions,
  compute: () => Of,
): Change<Of> {
  const breaks = findBreaks(from, to);
  const diagnostics = breaks.map(({ diagnostic }) => diagnostic);
  return breaks.every(({ kind }) => acknowledge.includes(kind))
    ? { kind: "change", change: compute(), acknowledged: diagnostics }
    : { kind: "refused", diagnostics };
}
