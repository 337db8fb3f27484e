import type { IntegerRange } from "../exact/interval.ts";
import type { Rational } from "../exact/rational.ts";
import type { Cell } from "../observation/cell.ts";
import type { UnitId } from "../unit/unit-code.ts";

/** A count for some units of one day. A unit that is left out counts as not provided, never as zero. */
export type UnitCounts = ReadonlyMap<UnitId, Cell<bigint>>;

/** A count that was moved along whole links. `max` is `null` where a part of it is missing. */
export interface ExactCount extends IntegerRange {
  readonly kind: "exact";
}

/** A count that was divided by weights of the caller. `max` is `null` where a part of it is missing. */
export interface EstimatedCount {
  readonly kind: "estimated";
  readonly min: Rational;
  readonly max: Rational | null;
}

/** A count for a unit of the other day. */
export type MovedCount = ExactCount | EstimatedCount;
