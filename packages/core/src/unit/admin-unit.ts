import type { LocalDate } from "../period/local-date.ts";
import type { UnitCode, UnitId } from "./unit-code.ts";

/** A unit of administration as it was in force during some time. */
export interface AdminUnit {
  readonly id: UnitId;
  readonly code: UnitCode;
  /** The bare name, without the word for its kind: "Cát Tiên". */
  readonly name: string;
  /** The name as it is printed, with the word for its kind: "Thị trấn Cát Tiên". */
  readonly fullName: string;
  /** The tier, such as "province", "district" or "commune". */
  readonly level: string;
  /** The kind within the tier, such as "thi_tran". */
  readonly kind: string;
  readonly parent: UnitId | null;
  /** The first day in force. */
  readonly validFrom: LocalDate;
  /** The first day no longer in force, or `null`. */
  readonly validTo: LocalDate | null;
}
