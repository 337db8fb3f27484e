import { editDigits } from "../repairs/edit-digits.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import { readFound } from "./scan-numbers.ts";
import { addsUp, countOf, gap, plainCounts, type SumContext, sum } from "./sum-parts.ts";

/** Totals whose words say that they are made of the numbers around them, also where they do not add up. */
export const announcedSums = (context: SumContext): readonly ExtractedClaim[] => [
  ...lists(context),
  ...closingTotals(context),
];

const announcing = /^[^;.\d]{0,60}(?::|trong đó|gồm|including|of which)[^;.\d]{0,40}$/iu;

/** "7.518 TTHC: 3.595 mới, 977 sửa đổi, 2.926 bãi bỏ": the words announce a list, also where it does not add up. */
function lists(context: SumContext): readonly ExtractedClaim[] {
  const { text } = context;
  const counts = plainCounts(context);
  return counts.flatMap((total, index): readonly ExtractedClaim[] => {
    const parts: FoundNumber[] = [];
    let previous = total;
    for (const next of counts.slice(index + 1)) {
      const between = gap(text, previous, next).replaceAll(/\([^)]*\)/gu, "");
      const joined = parts.length === 0 ? announcing : /^[^;.:\d]{0,80}$/u;
      if (next.clause !== total.clause || !joined.test(between)) break;
      parts.push(next);
      previous = next;
    }
    if (parts.length < 2) return [];
    if (addsUp(total, parts)) return [sum(total, parts, 0.95, "words")];
    const [first = total] = parts;
    const isWrong = partial.test(gap(text, total, first))
      ? isNearly(total, parts) && isSlip(total, parts)
      : isMeant(total, parts);
    return isWrong ? [sum(total, parts, 0.7, "words")] : [];
  });
}

/** "Trong đó" may name some parts only: then a list that does not add up is wrong where everything speaks for it. */
const partial = /trong đó|including|of which/iu;

/** Off by a slip and not by being something else: within three percent. */
function isNearly(total: FoundNumber, parts: readonly FoundNumber[]): boolean {
  const all = parts.reduce((added, part) => added + countOf(part), 0n) * 100n;
  return all >= countOf(total) * 97n && all <= countOf(total) * 103n;
}

/** Smaller totals are a digit away from too much. */
const largeTotal = 1000n;

/** A list that does not add up is wrong where it nearly does, or where one slip explains it; else it is no full list. */
function isMeant(total: FoundNumber, parts: readonly FoundNumber[]): boolean {
  if (parts.length > 2 && isNearly(total, parts)) return true;
  return countOf(total) >= largeTotal && isSlip(total, parts);
}

/** Two parts may be no full list; one digit that makes them add up says that they are. */
const isSlip = (total: FoundNumber, parts: readonly FoundNumber[]): boolean =>
  [total, ...parts].some((number) =>
    editDigits(number.text, number.figure.language).some(({ text }) => {
      const figure = readFound(text, number.figure.language);
      const edited = (each: FoundNumber): FoundNumber =>
        each === number && figure ? { ...each, figure } : each;
      return addsUp(edited(total), parts.map(edited));
    }),
  );

/** "3.215 …, 2.870 …; tổng cộng 7.500": a total behind its list, also where it does not add up. */
function closingTotals(context: SumContext): readonly ExtractedClaim[] {
  const { text } = context;
  const counts = plainCounts(context);
  return counts.flatMap((total, index): readonly ExtractedClaim[] => {
    const isTotal = closing.test(text.slice(Math.max(0, total.start - 24), total.start));
    const parts = counts.slice(0, index).filter(({ sentence }) => sentence === total.sentence);
    if (!isTotal || parts.length < 2) return [];
    if (addsUp(total, parts)) return [sum(total, parts, 0.95, "words")];
    return isMeant(total, parts) ? [sum(total, parts, 0.7, "words")] : [];
  });
}

const closing =
  /(?:tổng cộng|tổng số|cộng lại|making|for a total of|in total)\s*(?:là|có|được)?\s*$/iu;
