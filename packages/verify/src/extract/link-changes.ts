import { compare, divide, type Rational, rational, subtract } from "@tyle/core";
import type { Figure } from "../figures-file/figures-file.ts";
import { editDigits } from "../repairs/edit-digits.ts";
import { verifyFigure } from "../verify-figure.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import type { ScannedText } from "./scan-numbers.ts";
import { toFigure } from "./to-figure.ts";

/** The earlier and the later value that a text prints. */
interface FromTo {
  readonly from: FoundNumber;
  readonly to: FoundNumber;
}

const fromWords = /(?:từ|from)\s*(?:mức|vị trí|thứ|hạng)?\s*$/iu;
const toWords =
  /^[^.;\d]{0,30}(?:lên thành|lên|xuống còn|xuống|còn|đến|to)\s*(?:mức|vị trí|thứ|hạng)?\s*$/iu;
/** "Năm 2022", "in 2022", "(8,24%)": what may stand between the two values. */
const asides = /\([^()]*\)|(?:năm|tháng|quý|in)\s+[\d/]+/giu;
const placeUnits = /^(?:bậc|hạng|vị trí|places?)(?!\p{L})/iu;

/**
 * Finds changes ("tăng 4,5%"), and the two values they lie between where the text prints them: "từ 20% lên 25%", or
 * "657 đơn vị, giảm 43 đơn vị so với năm 2021 (700 đơn vị)".
 */
export function linkChanges(text: string, { numbers }: ScannedText): readonly ExtractedClaim[] {
  const spans = [...fromTo(text, numbers), ...comparisons(text, numbers)];
  return numbers
    .filter((number) => number.direction !== null || isMultiple(number))
    .map((printed): ExtractedClaim => {
      const near = spans.filter(({ to }) => to.sentence === printed.sentence);
      const candidates = near.flatMap((span) => claimsOf(printed, span, text));
      const found =
        candidates.find(isTrue) ??
        candidates.find((claim) => isBeside(text, claim) && isSlip(claim)) ??
        byDifference(numbers, printed);
      const kind = printed.role === "points" ? "points" : isMultiple(printed) ? "ratio" : "change";
      return found ?? { kind, printed, confidence: 0.3, link: "none" };
    });
}

/** "Gấp đôi", "doubled". */
const isMultiple = ({ figure }: FoundNumber): boolean =>
  figure.tolerance !== undefined && figure.kind === "number";

/** What a change can be of two values: a share of one or a distance, whichever its unit and theirs allow. */
function claimsOf(
  printed: FoundNumber,
  { from, to }: FromTo,
  text: string,
): readonly ExtractedClaim[] {
  const claim = (kind: ExtractedClaim["kind"]): ExtractedClaim => ({
    kind,
    printed,
    from,
    to,
    confidence: 0.7,
    link: "words",
  });
  if (isMultiple(printed)) return [claim("change")];
  if (/^\s?(?:lần|times)/u.test(text.slice(printed.end))) return [claim("ratio")];
  if (placeUnits.test(printed.unit)) return from.role === "place" ? [claim("rank")] : [];
  const arePercents = from.role === "percent" && to.role === "percent";
  if (printed.role === "points") return arePercents ? [claim("points")] : [];
  if (printed.role !== "percent") return from.role === printed.role ? [claim("change")] : [];
  return arePercents ? [claim("change"), claim("points")] : [claim("change")];
}

/** "Năm 2022 có 8.560 hộ, năm 2023 còn 6.420 hộ, giảm 2.140 hộ": two earlier numbers that differ by the change. */
function byDifference(
  numbers: readonly FoundNumber[],
  printed: FoundNumber,
): ExtractedClaim | null {
  const kind = printed.role === "count" ? "change" : "points";
  const isTelling = printed.role === "count" || printed.figure.decimals > 0;
  const before = numbers.filter(
    ({ sentence, end, direction, role }) =>
      sentence === printed.sentence &&
      end <= printed.start &&
      direction === null &&
      role === (kind === "change" ? "count" : "percent"),
  );
  const pairs = before.flatMap((from, at) => before.slice(at + 1).map((to) => ({ from, to })));
  const claims = pairs.map(
    (pair): ExtractedClaim => ({ kind, printed, ...pair, confidence: 0.65, link: "arithmetic" }),
  );
  return (isTelling && claims.reverse().find(isExact)) || null;
}

/** Digit by digit, and in the direction that the words say. */
function isExact({ printed, from, to }: ExtractedClaim): boolean {
  if (!from || !to || printed.figure.qualifier) return false;
  const [a, b] = printed.direction === "down" ? [from, to] : [to, from];
  const size = asSizeOf(printed, from);
  return compare(subtract(a.figure.value, b.figure.value), size) === 0;
}

/** Points are kept as they are written, percents as part of 1. */
const asSizeOf = ({ role, figure }: FoundNumber, of: FoundNumber): Rational =>
  role === "points" && of.role === "percent" ? divide(figure.value, rational(100n)) : figure.value;

const verdictOf = (claim: ExtractedClaim, change: Partial<Figure> = {}): string => {
  const { language } = claim.printed.figure;
  return verifyFigure({ ...toFigure(claim, "x"), ...change }, { language }).result.verdict;
};

const isTrue = (claim: ExtractedClaim): boolean => verdictOf(claim) !== "contradicted";

/** Words that may stand between two values and their change; any other names something else that changed. */
const joining =
  /^(?:[^,(;]{0,24}[,(])?\s*(?:(?:tăng|giảm|thêm|tương|đương|ứng|tức|là|hay|mức|up|down|an?|or|increase|rise|drop|fall|reduction|decrease|of|by)\s*)*$/iu;

/** Tells whether a change stands right behind its two values, or right before them. */
function isBeside(text: string, { printed, from, to }: ExtractedClaim): boolean {
  const [first, last] = [from, to]
    .flatMap((number) => number ?? [])
    .sort((a, b) => a.start - b.start);
  if (!first || !last) return false;
  if (printed.start >= last.end) return joining.test(text.slice(last.end, printed.start));
  if (printed.end <= first.start) {
    return /^\s*[(,]?\s*(?:từ|from)\s*$/iu.test(text.slice(printed.end, first.start));
  }
  // "657 đơn vị, giảm 43 so với năm 2021 (700 đơn vị)": the words between were looked at already.
  return true;
}

/** A change that misses by one digit is wrong; any other may be that of something else. */
function isSlip(claim: ExtractedClaim): boolean {
  const { text, figure } = claim.printed;
  const digits = /\d[\d.,]*/u;
  return editDigits(digits.exec(text)?.[0] ?? "", figure.language).some(
    (edit) => verdictOf(claim, { printed: text.replace(digits, edit.text) }) === "confirmed",
  );
}

function fromTo(text: string, numbers: readonly FoundNumber[]): readonly FromTo[] {
  return numbers.flatMap((from, index) => {
    if (!fromWords.test(text.slice(Math.max(0, from.start - 14), from.start))) return [];
    const to = numbers
      .slice(index + 1, index + 4)
      .find(
        (number) =>
          number.role === from.role &&
          toWords.test(text.slice(from.end, number.start).replaceAll(asides, "")),
      );
    return to ? [{ from, to }] : [];
  });
}

const comparing = /^[^.;\d]{0,30}(?:so với|compared (?:with|to)|than)[^.;]{0,40}\([^.;\d]{0,20}$/iu;

/** "657 đơn vị, giảm 43 … so với năm 2021 (700 đơn vị)": the values before and behind a change. */
const comparisons = (text: string, numbers: readonly FoundNumber[]): readonly FromTo[] =>
  numbers.flatMap((change): readonly FromTo[] => {
    if (change.direction === null) return [];
    const own = numbers.filter(
      ({ sentence, direction }) => sentence === change.sentence && direction === null,
    );
    const to = own.filter(({ end }) => end <= change.start).at(-1);
    const from = own.find(({ start }) => start >= change.end);
    if (!to || !from || from.role !== to.role) return [];
    const between = text.slice(change.end, from.start).replaceAll(/\d{4}/g, "");
    return comparing.test(between) ? [{ from, to }] : [];
  });
