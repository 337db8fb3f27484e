import type { AdminUnit, LocalDate, UnitTree } from "@tyle/core";
import type { VnKind, VnLevel } from "./kind.ts";

/** A unit of Vietnam as it was in force during some time. */
export interface VnUnit extends AdminUnit {
  readonly level: VnLevel;
  readonly kind: VnKind;
  /** The bare name without diacritics: "Cat Tien". */
  readonly asciiName: string;
  /** True where the unit was there before the registry begins; `validFrom` is then the first day of the registry. */
  readonly openStart: boolean;
}

/** The units of Vietnam on one day. */
export interface VnUnitTree extends UnitTree<VnUnit> {
  /** The day the tree is of: the day asked for, or the last day that is known when that is earlier. */
  readonly date: LocalDate;
}
