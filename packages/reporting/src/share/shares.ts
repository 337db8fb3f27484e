import {
  add,
  compare,
  fromRounded,
  type Language,
  type Rational,
  type RoundingMode,
  rational,
  round,
  type Text,
  TyleError,
  toDrawingNumber,
  toFraction,
} from "@tyle/core";
import { percentText } from "../dataset/cell-text.ts";

/** A part of a whole. */
export interface SharePart {
  readonly label: Text;
  readonly count: bigint;
}

/** A part with its share of the whole. */
export interface Share {
  readonly label: Text;
  readonly count: string;
  readonly value: number;
  readonly exact: string;
  readonly text: Text;
  /** What the named parts leave over. */
  readonly residual: boolean;
}

const residualLabel: Text = { vi: "Không phân tổ", en: "Not broken down" };

/**
 * Makes shares of a whole. What the parts leave over is a share of its own, so that they always add up to all.
 *
 * @throws {TyleError} `argument/invalid` when a part is negative, the parts are more than the whole, or the whole is 0.
 * @example
 * sharesOf([{ label, count: 717n }], 5809n, 1).map((share) => share.text.vi) // ["12,3%", "87,7%"]
 */
export function sharesOf(
  parts: readonly SharePart[],
  whole: bigint,
  decimals: number,
): readonly Share[] {
  const sum = parts.reduce((total, { count }) => total + count, 0n);
  if (sum > whole || whole <= 0n || parts.some(({ count }) => count < 0n)) {
    throw new TyleError("argument/invalid", {
      en: `Parts of ${sum} are no shares of ${whole}.`,
      vi: `Các phần có tổng ${sum} không phải là cơ cấu của ${whole}.`,
    });
  }
  const toShare = ({ label, count }: SharePart, residual: boolean): Share => {
    const share = rational(count, whole);
    return {
      ...{ label, residual, count: `${count}` },
      value: toDrawingNumber(share),
      exact: toFraction(share),
      text: percentText(share, decimals),
    };
  };
  const rest = whole - sum;
  return [
    ...parts.map((part) => toShare(part, false)),
    ...(rest > 0n ? [toShare({ label: residualLabel, count: rest }, true)] : []),
  ];
}

/**
 * The footnote on rounding, where the printed total differs from the sum of the printed parts; else `null`.
 *
 * @example
 * roundingNote([toRational("1/3"), toRational("1/3"), toRational("1/3")], { decimals: 2, mode: "half-up" })?.en
 * // "Parts may not add up to the total because of rounding."
 */
export function roundingNote(
  parts: readonly Rational[],
  options: { readonly decimals: number; readonly mode: RoundingMode },
): Text | null {
  const printed = (value: Rational): Rational => fromRounded(round(value, options));
  const total = parts.reduce(add, rational(0n));
  const sum = parts.map(printed).reduce(add, rational(0n));
  return compare(sum, printed(total)) === 0 ? null : note;
}

const note: Readonly<Record<Language, string>> = {
  vi: "Tổng các phần có thể không bằng tổng chung do làm tròn.",
  en: "Parts may not add up to the total because of rounding.",
};
