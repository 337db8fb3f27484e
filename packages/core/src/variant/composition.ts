import { type Cell, hasValue, type MissingReason } from "../observation/cell.ts";
import type { Contribution } from "./variant-ledger.ts";

/** A total and its parts as somebody reported them, such as applications by channel. */
export interface Composition {
  readonly id: string;
  readonly parts: Readonly<Record<string, Cell<bigint>>>;
  readonly total: Cell<bigint>;
}

/**
 * How a total came about. `reported`: counted on its own, so that missing parts lie within what the others leave.
 * `derived`: added up from the parts that were there, so that it says nothing of a missing part.
 */
export type TotalOrigin = "reported" | "derived";

/** How a part is taken from a composition. */
export interface PartOptions {
  readonly part: string;
  readonly origin: TotalOrigin;
  /** Reasons under which a part may hold anything; under others it holds nothing. */
  readonly unknown: readonly MissingReason[];
}

/**
 * What a composition adds to the share of a part. A missing part is held within what the total leaves for it, or has no
 * upper end where the total was made of the other parts.
 *
 * @example
 * // total 107200 = phone 35200 + e-mail 72000, online not provided
 * contributionOf(row, { part: "online", origin: "reported", unknown: ["not-provided"] }) // part 0, rest 107200
 * contributionOf(row, { part: "online", origin: "derived", unknown: ["not-provided"] })  // part 0 or more
 */
export function contributionOf(
  { parts, total }: Composition,
  { part, origin, unknown }: PartOptions,
): Contribution {
  const isUnknown = (cell: Cell<bigint>): boolean => !hasValue(cell) && unknown.includes(cell.kind);
  const cell = parts[part] ?? { kind: "not-provided" };
  const known = sumOf(Object.values(parts));
  const own = hasValue(cell) ? cell.value : 0n;
  if (!hasValue(total) || origin === "derived") {
    // Without a total of its own, the parts are all there is, and each unknown one may be anything.
    const others = Object.entries(parts).filter(([name]) => name !== part);
    const openPart = isUnknown(cell);
    const openRest = others.some(([, other]) => isUnknown(other));
    return {
      part: { min: own, max: openPart ? null : own },
      rest: { min: known - own, max: openRest ? null : known - own },
      whole: { min: known, max: openPart || openRest ? null : known },
    };
  }
  const left = total.value > known && isUnknown(cell) ? total.value - known : 0n;
  return {
    part: { min: own, max: own + left },
    rest: { min: total.value - own - left, max: total.value - own },
    whole: { min: total.value, max: total.value },
  };
}

const sumOf = (cells: readonly Cell<bigint>[]): bigint =>
  cells.filter(hasValue).reduce((sum, { value }) => sum + value, 0n);

/** How the totals of a table seem to have been made, and what speaks for it. */
export interface OriginProposal {
  readonly origin: TotalOrigin;
  /** Totals that are the sum of their parts with a value. */
  readonly equal: number;
  readonly of: number;
  /** Those of them with a part missing; only these tell the two origins apart. */
  readonly equalWithGaps: number;
}

/**
 * Proposes how totals were made. Where every total is the sum of the parts that are there, even with parts missing,
 * they were added up.
 *
 * @example
 * proposeTotalOrigin(rows) // { origin: "derived", equal: 1752, of: 1752, equalWithGaps: 376 }
 */
export function proposeTotalOrigin(rows: readonly Composition[]): OriginProposal {
  const totals = rows.filter(({ total }) => hasValue(total));
  const equal = totals.filter(
    ({ total, parts }) => hasValue(total) && total.value === sumOf(Object.values(parts)),
  );
  const withGaps = equal.filter(({ parts }) => Object.values(parts).some(isGap));
  const derived = withGaps.length > 0 && equal.length === totals.length;
  return {
    origin: derived ? "derived" : "reported",
    equal: equal.length,
    of: totals.length,
    equalWithGaps: withGaps.length,
  };
}

/** "Not applicable" is no gap: there is nothing to count. */
const isGap = (cell: Cell<bigint>): boolean => !hasValue(cell) && cell.kind !== "not-applicable";
