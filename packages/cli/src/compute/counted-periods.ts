import type { Cube, Period } from "@tyle/core";

/** One period with what was counted in it. */
export interface PeriodCube {
  /** `null` for all time. */
  readonly period: Period | null;
  readonly cube: Cube;
}

/** What was counted in each period, and whether something in the files is wrong. */
export interface CountedPeriods {
  readonly cubes: readonly PeriodCube[];
  /** Dossiers without the date that decides the period. */
  readonly undated: bigint;
  readonly isWrong: boolean;
}
