import type { FigureVerdict } from "../result/check-result.ts";
import type { FigureReport, VerificationReport } from "./figure-report.ts";

/** The least that makes a run fail: a contradiction, a rounding that is not half-up too, a drift of the data too. */
export type FailLevel = "contradicted" | "rounding" | "drift";

/** All levels, the gravest first. */
export const failLevels: readonly FailLevel[] = ["contradicted", "rounding", "drift"];

/**
 * How grave a result is, or `null` where there is nothing to find. A computation that could not be done is as grave as
 * a contradiction: a run that checked nothing must not pass.
 */
export const levelOf = ({
  verdict,
  drift,
  reason,
}: Pick<FigureReport, "verdict" | "drift" | "reason">): FailLevel | null => {
  if (verdict === "not-checkable" && reason.severity === "error") return "contradicted";
  return drift ? "drift" : levels[verdict];
};

const levels: Record<FigureVerdict, FailLevel | null> = {
  contradicted: "contradicted",
  "confirmed-other-rounding": "rounding",
  confirmed: null,
  possible: null,
  "not-checkable": null,
};

/**
 * The results that are at or above a level.
 *
 * @example
 * findingsAt(report, "rounding") // contradicted figures, and those explained by truncation only
 */
export const findingsAt = (
  { results }: VerificationReport,
  failOn: FailLevel,
): readonly FigureReport[] => results.filter((result) => isAtLeast(levelOf(result), failOn));

/** Tells whether a level is as grave as another, or graver. */
export const isAtLeast = (level: FailLevel | null, least: FailLevel): boolean =>
  level !== null && failLevels.indexOf(level) <= failLevels.indexOf(least);
