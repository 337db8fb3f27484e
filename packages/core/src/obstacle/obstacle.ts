import type { Text } from "../diagnostic/text.ts";
import { isWithin, type Period } from "../period/period.ts";
import type { Provenance } from "../provenance/provenance.ts";
import type { UnitId } from "../unit/unit-code.ts";

/** A cause of a low rate that a list names, such as a missing scanner. Lists may be extended by anybody. */
export interface Obstacle {
  readonly id: string;
  readonly label: Text;
}

/** An obstacle that was found in a unit during a period. */
export interface ObstacleNote {
  readonly obstacle: Obstacle;
  readonly unit: UnitId;
  readonly period: Period;
  /** Who says so, and where. */
  readonly provenance: Provenance;
  readonly remark?: Text;
}

/** Something measured in a unit and period. */
export interface Located {
  readonly unit: UnitId;
  readonly period: Period;
}

const overlaps = (a: Period, b: Period): boolean => isWithin(a.from, b) || isWithin(b.from, a);

/**
 * The obstacles that go with a result: those noted for its unit in a period that overlaps its own.
 *
 * @example
 * obstaclesOf({ unit: catTien, period: definePeriod("2022") }, notes).map(({ obstacle }) => obstacle.id)
 * // ["no-scanner", "sim-not-own-name"]
 */
export const obstaclesOf = (
  { unit, period }: Located,
  notes: readonly ObstacleNote[],
): readonly ObstacleNote[] =>
  notes.filter((note) => note.unit === unit && overlaps(note.period, period));

/** A result with the reasons that were noted for it. */
export interface Explained<Result> {
  readonly result: Result;
  readonly obstacles: readonly ObstacleNote[];
}

/**
 * Sets the noted obstacles beside each result, so that a table of rates can answer "why".
 *
 * @example
 * explainResults(communeRates, notes) // [{ result: { unit, rate: 0,03 %, … }, obstacles: [no scanner, …] }, …]
 */
export const explainResults = <Result extends Located>(
  results: readonly Result[],
  notes: readonly ObstacleNote[],
): readonly Explained<Result>[] =>
  results.map((result) => ({ result, obstacles: obstaclesOf(result, notes) }));
