import { type Diagnostic, type SourceLocation, singleValue, toFraction } from "@tyle/core";
import type { DataByFigure, FigureData } from "./data/counted-definition.ts";
import { matchDefinitions } from "./data/match-definitions.ts";
import { partOf, verifyComputed } from "./data/verify-computed.ts";
import type { Figure, FiguresFile, LocatedFiguresFile } from "./figures-file/figures-file.ts";
import { verifyBase } from "./joint/verify-base.ts";
import { applyLock } from "./lock/apply-lock.ts";
import type { FiguresLock } from "./lock/figures-lock.ts";
import { attainablePower, intervalPower, type Power } from "./power/power.ts";
import { suggestRepairs } from "./repairs/suggest-repairs.ts";
import type { ComputedValue, FigureReport, VerificationReport } from "./report/figure-report.ts";
import { fingerprint } from "./report/fingerprint.ts";
import type { CheckResult, FigureVerdict } from "./result/check-result.ts";
import { showRange } from "./result/show-value.ts";
import { verifyDiagnostics } from "./verify-diagnostics.ts";
import { type FigureCheck, verifyFigure } from "./verify-figure.ts";

/**
 * Checks every figure of a file: each against its own operands, and those on one unprinted base together.
 *
 * @example
 * verifyFigures(parseFiguresFile(text, "figures.json")).summary.contradicted // 0
 */
export function verifyFigures(
  located: LocatedFiguresFile,
  { data = new Map(), lock }: VerifyOptions = {},
): VerificationReport {
  const { file, locations, name } = located;
  const checks = solveBases(
    file,
    file.figures.map((figure) => checkOne(figure, file, data)),
  );
  const results = file.figures.map((figure, index) => {
    const check = checks[index] ?? verifyFigure(figure, file);
    const location = locations[index] ?? { file: name };
    const result = reportOn(figure, check, { file, location, data: data.get(figure.id) });
    return lock ? applyLock(result, lock) : result;
  });
  return { results, summary: summarise(results) };
}

/** What figures are checked with besides their file. */
export interface VerifyOptions {
  /** What was counted from the sources, by figure. */
  readonly data?: DataByFigure;
  /** What was accepted before. */
  readonly lock?: FiguresLock;
}

/** Data count more than operands, which somebody typed. */
function checkOne(figure: Figure, file: FiguresFile, data: DataByFigure): FigureCheck {
  if (!figure.compute) return verifyFigure(figure, file);
  const counted = data.get(figure.id);
  if (counted && "own" in counted) return verifyComputed(figure, file, counted);
  const reason = counted ?? verifyDiagnostics["data/missing"]({ printed: figure.printed });
  const none = { interval: null, difference: null, rounding: null };
  return { result: { verdict: "not-checkable", reason, ...none }, read: null };
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
  {
    file,
    location,
    data,
  }: {
    readonly file: FiguresFile;
    readonly location: SourceLocation;
    readonly data: FigureData | Diagnostic | undefined;
  },
): FigureReport {
  const counted = data && "own" in data ? data : null;
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
    repairs: counted ? [] : suggestRepairs(figure, check, file),
    matches:
      counted && check.read
        ? matchDefinitions(check.read.claim.figure, partOf(figure), [
            counted.own,
            ...counted.others,
          ])
        : [],
    location,
    drift: null,
    sha256: counted?.sha256 ?? null,
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
