import type { Evidence, LocalDate } from "@tyle/core";
import type { VnKind } from "../unit/kind.ts";

/** Where a unit went when it ended. */
export interface Successor {
  readonly code: string;
  /** True where only land went there. */
  readonly areaOnly: boolean;
  readonly evidence: Evidence;
}

/** A unit between two changes, as the packed data have it. */
export interface UnitVersion {
  readonly code: string;
  readonly kind: VnKind;
  readonly name: string;
  /** The code of the unit above it, `null` for a province. */
  readonly parent: string | null;
  readonly from: LocalDate;
  /** The first day no longer in force; `null` for the units of today. */
  readonly to: LocalDate | null;
  /** What took its place on the day it ended. */
  readonly successors: readonly Successor[];
}
