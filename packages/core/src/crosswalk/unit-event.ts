import type { LocalDate } from "../period/local-date.ts";
import type { UnitId } from "../unit/unit-code.ts";
import type { Evidence } from "./unit-link.ts";

/** What happened to units on a day. */
export type UnitEventType =
  /** Several units, or parts of them, became one. */
  | "merge"
  /** The people of one unit came under several. */
  | "split"
  /** A piece of one unit where nobody lives came under another. */
  | "transfer"
  /** A unit took another name. */
  | "rename"
  /** A unit became one of another kind, such as a commune that became a ward. */
  | "kind-change"
  /** A unit came under another parent. */
  | "reparent"
  /** A unit began where no unit of its level was before. */
  | "create"
  /** A unit ended and no unit of its level took its place. */
  | "abolish";

/** One change of units, with what it rests on. */
export interface UnitEvent {
  readonly type: UnitEventType;
  readonly date: LocalDate;
  /** The units before; empty where there was none. */
  readonly from: readonly UnitId[];
  /** The units after; empty where there is none. */
  readonly to: readonly UnitId[];
  /** The number of the legal instrument, or `null` where it is not known. */
  readonly legalBasis: string | null;
  readonly evidence: Evidence;
}
