import type { FoundNumber } from "./found-number.ts";
import { partitionPoint } from "./partition-point.ts";

/** Ages and times are no counts of anything that a rate is of. */
const measures =
  /^(?:tuổi|phút|giờ|ngày|tuần|tháng|năm|years?|months?|weeks?|(?:working )?days?|hours?|minutes?)(?!\p{L})/iu;

const openEnded: readonly (string | null)[] = ["under", "at-most", "at-least"];

/** Tells whether a number is only a limit. */
export const isOpenEnded = ({ figure }: FoundNumber): boolean =>
  openEnded.includes(figure.qualifier);

/** Tells whether a number counts things: no change, no time, no limit, and no small number in words. */
export const isCount = (number: FoundNumber): boolean =>
  (number.role === "count" || number.role === "decimal") &&
  number.direction === null &&
  /\d/.test(number.text) &&
  !measures.test(number.unit) &&
  !isOpenEnded(number);

/** The numbers that a rate can be made of, in the order of the text. */
export const countsOf = (numbers: readonly FoundNumber[]): readonly FoundNumber[] =>
  numbers.filter(isCount);

/** How many counts of a text end before a number starts. Counts do not overlap. */
export const placeAmong = (counts: readonly FoundNumber[], { start }: FoundNumber): number =>
  partitionPoint(counts, ({ end }) => end <= start);

/** The last count before a number. */
export const countBefore = (
  counts: readonly FoundNumber[],
  number: FoundNumber,
): FoundNumber | undefined => counts[placeAmong(counts, number) - 1];

/** The next two counts behind a number. */
export function countsBehind(
  counts: readonly FoundNumber[],
  { end }: FoundNumber,
): readonly FoundNumber[] {
  const at = partitionPoint(counts, ({ start }) => start < end);
  return counts.slice(at, at + 2);
}
