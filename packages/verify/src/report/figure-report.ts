import type { Diagnostic, Interval, Rational, SourceLocation, Text } from "@tyle/core";
import type { CountedScope } from "../data/counted-definition.ts";
import type { FigureClaimKind } from "../figures-file/figures-file.ts";
import type { Repair } from "../repairs/repair.ts";
import type { FigureVerdict } from "../result/check-result.ts";
import type { Power } from "../result/power.ts";
import type { RoundingExplanation } from "../result/rounding-explanation.ts";

/** What was computed in place of a printed figure. */
export interface ComputedValue {
  /** The one value, a percent as part of 1; `null` where only an interval is known. */
  readonly exact: Rational | null;
  readonly interval: Interval;
  /** Written for a person. */
  readonly text: Text;
}

/** A definition that reproduces a printed figure from the data. */
export interface DefinitionMatch {
  readonly indicator: string;
  /** "2023-Q1", or "all". */
  readonly period: string;
  readonly rule: "calendar" | "nd09";
  readonly scope: CountedScope;
  readonly rounding: RoundingExplanation;
  readonly text: Text;
}

/** The outcome for one figure of a figures file. */
export interface FigureReport {
  readonly id: string;
  readonly kind: FigureClaimKind;
  readonly verdict: FigureVerdict;
  readonly printed: string;
  readonly computed: ComputedValue | null;
  readonly difference: Rational | null;
  readonly rounding: RoundingExplanation | null;
  readonly reason: Diagnostic;
  readonly power: Power | null;
  readonly repairs: readonly Repair[];
  readonly matches: readonly DefinitionMatch[];
  /** What is to be known besides the reason, such as that several definitions match. */
  readonly warnings: readonly Diagnostic[];
  readonly location: SourceLocation;
  /** The exact values before and after a revision of the data, where the figure drifted; `null` for an interval. */
  readonly drift: { readonly before: string | null; readonly after: string | null } | null;
  /** SHA-256 of the data behind the figure. */
  readonly sha256: string | null;
  /** Stays the same from run to run as long as figure and verdict do. */
  readonly fingerprint: string;
}

/** The outcome for a whole figures file. */
export interface VerificationReport {
  readonly results: readonly FigureReport[];
  readonly summary: Readonly<Record<FigureVerdict, number>>;
}
