import { faceValue } from "./arithmetic/amount.ts";
import type { ReadFigure } from "./claim/read-figure.ts";
import type { DataByFigure } from "./data/counted-definition.ts";
import { verifyComputed } from "./data/verify-computed.ts";
import type { Figure, FiguresFile } from "./figures-file/figures-file.ts";
import { verifyBase } from "./joint/verify-base.ts";
import type { CheckResult } from "./result/check-result.ts";
import { verifyDiagnostics } from "./verify-diagnostics.ts";
import { type FigureCheck, verifyFigure } from "./verify-figure.ts";

/** Checks every figure of a file by itself, and those on one unprinted base together. */
export const checkFigures = (file: FiguresFile, data: DataByFigure): readonly FigureCheck[] =>
  solveBases(file.figures.map((figure) => checkFigure(figure, file, data)));

/** Checks one figure by itself: data count more than operands, which somebody typed. */
export function checkFigure(figure: Figure, file: FiguresFile, data: DataByFigure): FigureCheck {
  if (!figure.compute) return verifyFigure(figure, file);
  const counted = data.get(figure.id);
  if (counted && "own" in counted) return verifyComputed(figure, file, counted);
  const reason = counted ?? verifyDiagnostics["data/missing"]({ printed: figure.printed });
  const none = { interval: null, difference: null, rounding: null };
  return { result: { verdict: "not-checkable", reason, ...none }, read: null };
}

/** Solves for the bases of figures that were checked: rates of one unprinted total stand or fall together. */
export function solveBases(checks: readonly FigureCheck[]): readonly FigureCheck[] {
  const outcomes = new Map<FigureCheck, CheckResult>();
  for (const [base, members] of groupByBase(checks)) {
    const reads = members.flatMap(({ read }) => read ?? []);
    const results = verifyBase(base, reads) ?? [];
    for (const [index, result] of results.entries()) {
      const member = members[index];
      if (member && saysMore(result, member.result)) outcomes.set(member, result);
    }
  }
  return checks.map((check) => ({ ...check, result: outcomes.get(check) ?? check.result }));
}

function groupByBase(checks: readonly FigureCheck[]): ReadonlyMap<string, readonly FigureCheck[]> {
  const groups = new Map<string, FigureCheck[]>();
  for (const check of checks) {
    const { read } = check;
    const base = read?.figure.base;
    if (!read || base === undefined || read.figure.kind !== "rate" || read.figure.compute) continue;
    if (!isCounted(read)) continue;
    const group = groups.get(base);
    if (group) group.push(check);
    else groups.set(base, [check]);
  }
  return groups;
}

/** A word such as "gần" allows too much, and points of a score are no counts. */
function isCounted({ claim, numerator, isScore }: ReadFigure): boolean {
  const { qualifier, tolerance } = claim.figure;
  const isWhole = numerator === null || faceValue(numerator)?.denominator === 1n;
  return qualifier === null && tolerance === undefined && isWhole && !isScore;
}

/** What a figure shows by itself stays, unless the others contradict it. */
function saysMore(joint: CheckResult, own: CheckResult): boolean {
  if (own.verdict === "contradicted") return false;
  return (
    joint.verdict === "contradicted" ||
    own.verdict === "not-checkable" ||
    own.reason.code.startsWith("rate/attainable")
  );
}
