import {
  type Diagnostic,
  type Interval,
  type SourceLocation,
  singleValue,
  toFraction,
} from "@tyle/core";
import { checkFigures } from "./check-figures.ts";
import type { DataByFigure, FigureData } from "./data/counted-definition.ts";
import { matchDefinitions } from "./data/match-definitions.ts";
import { partOf } from "./data/verify-computed.ts";
import type { Figure, LocatedFiguresFile } from "./figures-file/figures-file.ts";
import { applyLock } from "./lock/apply-lock.ts";
import type { FiguresLock } from "./lock/figures-lock.ts";
import { attainablePower, intervalPower } from "./power/power.ts";
import type { Repair } from "./repairs/repair.ts";
import { createRepairSearch } from "./repairs/suggest-repairs.ts";
import type { ComputedValue, FigureReport, VerificationReport } from "./report/figure-report.ts";
import { fingerprint } from "./report/fingerprint.ts";
import type { FigureVerdict } from "./result/check-result.ts";
import type { Power } from "./result/power.ts";
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
  const checks = checkFigures(file, data);
  const suggest = createRepairSearch(file);
  const results = file.figures.map((figure, index) => {
    const check = checks[index] ?? verifyFigure(figure, file);
    const location = locations[index] ?? { file: name };
    const repairs = () => suggest(figure, check);
    const result = reportOn(figure, check, { repairs, location, data: data.get(figure.id) });
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

function reportOn(
  figure: Figure,
  check: FigureCheck,
  {
    repairs,
    location,
    data,
  }: {
    readonly repairs: () => readonly Repair[];
    readonly location: SourceLocation;
    readonly data: FigureData | Diagnostic | undefined;
  },
): FigureReport {
  const counted = data && "own" in data ? data : null;
  const { verdict, reason, interval, difference, rounding } = check.result;
  const { id, kind, printed } = figure;
  const matches =
    counted && check.read
      ? matchDefinitions(check.read.claim.figure, partOf(figure), [counted.own, ...counted.others])
      : [];
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
    repairs: counted ? [] : repairs(),
    matches,
    warnings:
      matches.length > 1
        ? [verifyDiagnostics["data/several-definitions"]({ count: matches.length })]
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

function toComputed(interval: Interval, { read }: FigureCheck): ComputedValue {
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
  if (result.power) return result.power;
  if (!read) return null;
  const printed = read.claim.figure;
  if (result.reason.code.startsWith("rate/attainable") && read.denominator) {
    return attainablePower(read.denominator.value.numerator, printed.decimals);
  }
  return intervalPower(result, printed, kind);
}
