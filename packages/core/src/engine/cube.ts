/** A count that may rest on unknown values: `yes` hold for sure, `unknown` may or may not. */
export interface Tally {
  readonly yes: bigint;
  readonly unknown: bigint;
}

/** The counts of one group. */
export interface CubeRow {
  /** One value for each group key, in the order of the plan; `null` is unknown. */
  readonly key: readonly (string | null)[];
  /** One tally for each measure, in the order of the plan. */
  readonly tallies: readonly Tally[];
}

/** Exact counts by group. Rows are sorted by key, unknown last, so that equal data give equal cubes. */
export interface Cube {
  readonly by: readonly string[];
  readonly measures: readonly string[];
  /** Groups without a dossier have no row. Large cubes make their rows when they are first asked for. */
  readonly rows: readonly CubeRow[];
}

/** Proof of completeness: every row that was read is rejected, outside the period, undated, or in a group. */
export interface ControlTotals {
  /** Always the sum of the other four. */
  readonly read: bigint;
  readonly counted: bigint;
  readonly outsidePeriod: bigint;
  /** Without the date that the plan's basis asks for. */
  readonly undated: bigint;
  /** Rows of a file that hold no readable dossier; 0 where dossiers were read before. */
  readonly rejected: bigint;
}

/** The answer of an engine. */
export interface CubeWithControl {
  readonly cube: Cube;
  readonly control: ControlTotals;
}

/** Compares group keys: by code unit, the unknown last. */
export function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    return right === null || left < right ? -1 : 1;
  }
  return 0;
}
