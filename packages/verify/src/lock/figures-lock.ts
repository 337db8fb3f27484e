import { toFraction } from "@tyle/core";
import type { VerificationReport } from "../report/figure-report.ts";

/** An accepted result of one figure. */
export interface LockedFigure {
  readonly printed: string;
  readonly verdict: string;
  /** The recomputed value as "n/d", or `null` where only an interval was known. */
  readonly exact: string | null;
  /** SHA-256 of the data, or `null` for a figure without data. */
  readonly sha256: string | null;
}

/** What was accepted of one figures file, by the ids of its figures, with the hashes of the data it was accepted on. */
export type FiguresLock = Readonly<Record<string, LockedFigure>>;

/** The content of `figures.lock.json`: what was accepted of each figures file of its folder, by file name. */
export interface LockFile {
  readonly version: 1;
  readonly files: Readonly<Record<string, FiguresLock>>;
}

/**
 * Makes the lock of a report: every figure that passed.
 */
export function toLock(report: VerificationReport): FiguresLock {
  const passed = report.results.filter(
    ({ verdict }) => verdict !== "contradicted" && verdict !== "not-checkable",
  );
  const entries = passed.map(({ id, printed, verdict, computed, sha256 }) => {
    const exact = computed?.exact ? toFraction(computed.exact) : null;
    return [id, { printed, verdict, exact, sha256 }] as const;
  });
  return Object.fromEntries(entries);
}
