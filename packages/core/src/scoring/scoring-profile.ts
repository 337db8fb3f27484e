import type { Text } from "../diagnostic/text.ts";
import type { Rational } from "../exact/rational.ts";
import type { ZeroRule } from "../indicator/indicator.ts";
import type { LegalBasis, LegalConfidence } from "../law/legal-basis.ts";

/** One line of an index: a rate that earns points. */
export interface ScoreRow {
  /** The id of the indicator, or the code of a line that has no definition of its own. */
  readonly code: string;
  readonly label: Text;
  /** The most points; `null` for a line that is shown and earns none. */
  readonly max: Rational | null;
  /** The rate that earns all points, as part of 1. Below it points grow in a straight line from 0. */
  readonly fullAt: Rational;
  /** Set where points go on growing above the most. */
  readonly uncapped?: true;
  readonly zeroRule: ZeroRule;
  /** Tiers of units that the line does not apply to; they get all points. */
  readonly exempt?: readonly string[];
  readonly confidence: LegalConfidence;
  readonly note?: Text;
}

/** Lines that are added up under one heading. */
export interface ScoreGroup {
  readonly id: string;
  readonly label: Text;
  readonly rows: readonly ScoreRow[];
}

/** A class of scores, from `from` points up to the next band. */
export interface ScoreBand {
  readonly from: Rational;
  readonly label: Text;
  readonly confidence: LegalConfidence;
}

/** One version of an index. Versions that contradict each other stand side by side; none replaces another. */
export interface ScoringProfile {
  readonly id: string;
  readonly version: string;
  readonly label: Text;
  readonly groups: readonly ScoreGroup[];
  /** From the highest to the lowest. */
  readonly bands: readonly ScoreBand[];
  readonly legalBasis: readonly LegalBasis[];
}
