import type { Text } from "../diagnostic/text.ts";
import type { Rational } from "../exact/rational.ts";
import type { LegalConfidence } from "../law/legal-basis.ts";

/** A value that an indicator is meant to reach. A target of 0 stays 0. */
export interface Target {
  readonly indicator: string;
  /** ">=" for what should grow, "<=" for what should shrink. */
  readonly comparator: ">=" | "<=";
  /** As part of 1: 80 % is 4/5. */
  readonly value: Rational;
  /** Who set it and where it is written. */
  readonly source: Text;
  /** The legal instrument that sets it, such as "QĐ 942/QĐ-TTg". */
  readonly instrument?: string;
  /** The tier of units it is set for; any where left out. */
  readonly unitLevel?: string;
  /** The year it is set for; any where left out. */
  readonly year?: number;
  /** How its source is known. */
  readonly confidence?: LegalConfidence;
}
