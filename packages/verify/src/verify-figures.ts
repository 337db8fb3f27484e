import { type SourceLocation, singleValue, toFraction } from "@tyle/core";
import type { Figure, FiguresFile, LocatedFiguresFile } from "./figures-file/figures-file.ts";
import { verifyBase } from "./joint/verify-base.ts";
import { attainablePower, intervalPower, type Power } from "./power/power.ts";
import { suggestRepairs } from "./repairs/suggest-repairs.ts";
import type { ComputedValue, FigureReport, VerificationReport } from "./report/figure-report.ts";
import { fingerprint } from "./report/fingerprint.ts";
import type { CheckResult, FigureVerdict } from "./result/check-result.ts";
import { showRange } from "./result/show-value.ts";
import { type FigureCheck, verifyFigure } from "./verify-figure.ts";

/**
 * Checks every figure of a file: each against its own operands, and those on one unprinted base together.
 *
 * @example
 * verifyFigures(parseFiguresFile(text, "figures.json")).summary.contradicted // 0
 */
export function verifyFigures(located: LocatedFiguresFile): VerificationReport {
  const { file, locations, name } = located;
  const checks = solveBases(
    file,
    file.figures.map((figure) => verifyFigure(figure, file)),
  );
  const results = file.figures.map((figure, index) => {
    const check = checks[index] ?? verifyFigure(figure, file);
    return reportOn(figure, check, { file, location: locations[index] ?? { file: name } });
  });
  return { results, summary: summarise(results) };
}

/** Counts the verdicts. */
export function summarise(
  results: readonly Pick<FigureReport, "verdict">[],
): Readonly<Record<FigureVerdict, number>> {
  const summary = {
    confirmed: 0,
    "confirmed-other-rounding": 0,
    possible: 0,
    contradicted: 0,
    "not-checkable": 0,
  };
  for (const { verdict } of results) summary[verdict] += 1;
  return summary;
}

/** Rates of one unprinted total stand or fall together. */
function solveBases(file: FiguresFile, checks: readonly FigureCheck[]): readonly FigureCheck[] {
  const bases = new Set(file.figures.flatMap(({ base }) => base ?? []));
  const outcomes = new Map<string, CheckResult>();
  for (const base of bases) {
    const members = checks.flatMap(({ read }) => (read?.figure.base === base ? [read] : []));
    const outcome = verifyBase(base, members);
    if (outcome) outcomes.set(base, outcome);
  }
  return checks.map((check) => {
    const outcome = outcomes.get(check.read?.figure.base ?? "");
    return outcome ? { ...check, result: outcome } : check;
  });
}

function reportOn(
  figure: Figure,
  check: FigureCheck,
  { file, location }: { readonly file: FiguresFile; readonly location: SourceLocation },
): FigureReport {
  const { verdict, reason, interval, difference, rounding } = check.result;
  const { id, kind, printed } = figure;
  return {
    id,
    kind,
    verdict,
    printed,
    computed: interval && toComputed(interval, check),
    difference,
    rounding,
    reason,
    power: powerOf(figure, check),
    repairs: suggestRepairs(figure, check, file),
    matches: [],
    location,
    fingerprint: fingerprint([
      id,
      printed,
      verdict,
      reason.code,
      difference ? toFraction(difference) : "",
    ]),
  };
}

function toComputed(
  interval: NonNullable<CheckResult["interval"]>,
  { read }: FigureCheck,
): ComputedValue {
  const { kind, decimals } = read?.claim.figure ?? { kind: "number", decimals: 0 };
  const isPercent = kind === "percent" || read?.figure.kind === "rate";
  const unit =
    read?.figure.kind === "points" || kind === "percentage-points"
      ? "points"
      : isPercent
        ? "percent"
        : "number";
  return {
    exact: singleValue(interval),
    interval,
    text: showRange(interval, { unit, decimals }),
  };
}

function powerOf({ kind }: Figure, { result, read }: FigureCheck): Power | null {
  if (!read) return null;
  const printed = read.claim.figure;
  if (result.reason.code.startsWith("rate/attainable") && read.denominator) {
    return attainablePower(read.denominator.value.numerator, printed.decimals);
  }
  return intervalPower(result, printed, kind);
}
