import type { Text } from "../diagnostic/text.ts";
import type { Rational } from "../exact/rational.ts";

/** A value that an indicator is meant to reach. A target of 0 stays 0. */
export interface Target {
  readonly indicator: string;
  /** ">=" for what should grow, "<=" for what should shrink. */
  readonly comparator: ">=" | "<=";
  /** As part of 1: 80 % is 4/5. */
  readonly value: Rational;
  /** Who set it and where it is written. */
  readonly source: Text;
}
