import { countBefore, countsBehind, placeAmong } from "./counts.ts";
import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber, FoundPair } from "./found-number.ts";
import { partitionPoint } from "./partition-point.ts";
import { fits, isNearMiss } from "./rate-fit.ts";
import { readFound } from "./scan-numbers.ts";
import { ofWords } from "./trap-words.data.ts";

/** What the linking of one rate looks at. All but the rate is the same for all rates of a text. */
export interface RateContext {
  readonly rate: FoundNumber;
  readonly text: string;
  readonly pairs: readonly FoundPair[];
  readonly counts: readonly FoundNumber[];
  readonly announcements: Announcements;
}

/** Counts without a word such as "gần", and those of them that the text calls totals. */
export interface Announcements {
  readonly counts: readonly FoundNumber[];
  readonly totals: readonly FoundNumber[];
}

export const isAtMost = (part: FoundNumber, total: FoundNumber): boolean =>
  part.figure.value.numerator * total.figure.value.denominator <=
  total.figure.value.numerator * part.figure.value.denominator;

/** Ties a rate by a pair or by words such as "trên tổng số". What they leave open must fit, or miss by a slip. */
export const linkByWords = (context: RateContext): ExtractedClaim | null =>
  byPair(context) ?? byOf(context);

const claimOf = (
  printed: FoundNumber,
  numerator: FoundNumber,
  denominator: FoundNumber,
  confidence = 0.95,
): ExtractedClaim => ({
  kind: "rate",
  printed,
  numerator,
  denominator,
  confidence,
  link: "words",
});

const connecting =
  /(?:[(,:=]|đạt|chiếm|bằng|là|tỷ lệ|tỉ lệ|tương ứng|tương đương|ghi|ghi nhận|tức|hay|or|being)\s*(?:tỷ lệ|tỉ lệ|chỉ|là|với|mức)?\s*$/iu;

/** "Tỷ lệ hộ nghèo", "the share of women": a rate that is given a name of its own. */
const namingOther =
  /(?:tỷ lệ|tỉ lệ|mức độ|chỉ số|rate of|share of)\s+(?!(?:là|đạt|chiếm|bằng|chung)(?!\p{L}))\p{L}/iu;

/** Tells whether words tie a rate to the counts before it so surely that it may be called wrong. */
export function mayBeWrong(
  { rate, text }: Pick<RateContext, "rate" | "text">,
  from: number,
): boolean {
  const between = text.slice(from, rate.start);
  return connecting.test(between) && !namingOther.test(between) && !hasOwnWhole(rate, text);
}

/** "85/92 (92,4%)", "92,4% (85/92 đơn)". */
function byPair(context: RateContext): ExtractedClaim | null {
  const { rate, text, pairs } = context;
  const before = pairs.filter(({ total }) => {
    const between = text.slice(total.end, rate.start);
    return total.end <= rate.start && between.length <= 40 && !/[\d;.]/.test(between);
  });
  const after = pairs.filter(
    ({ part }) =>
      part.start >= rate.end &&
      /^[^\d;.(]{0,30}[(:][^\d;.]{0,20}$/u.test(text.slice(rate.end, part.start)),
  );
  const near = [...before.slice(-1), ...after.slice(0, 1)];
  for (const pair of near) {
    if (pair.part.role === "place") continue;
    const { part, total } = ordered(rate, inOneScale(pair, text));
    // "12/16 xã đạt chuẩn, 85% hộ dân có nước sạch": the rate names a whole of its own.
    const isSure = isBehind(pair, context) || mayBeWrong(context, pair.total.end);
    if (fits(rate, part, total) || isSure) {
      return claimOf(rate, part, total);
    }
  }
  return null;
}

/** "92,4% (85/92": nothing but a bracket between the rate and its pair. */
const isBehind = ({ part }: FoundPair, { rate, text }: RateContext): boolean =>
  part.start >= rate.end && /^\s?\($/u.test(text.slice(rate.end, part.start));

/** "Giảm 5,83% (3.389/3.599 vụ)" and "469/356" are other pairs than part and total. */
const ordered = (rate: FoundNumber, { part, total }: FoundPair): FoundPair =>
  fits(rate, part, total) || !fits(rate, total, part)
    ? { part, total }
    : { part: total, total: part };

/** "1.245/2.890 tỷ": a scale behind the second number is that of both, so the share is that of the digits. */
function inOneScale({ part, total }: FoundPair, text: string): FoundPair {
  const digits = /^[\d.,]+/u.exec(total.text)?.[0] ?? total.text;
  const isScaled =
    digits !== total.text && total.figure.kind === "number" && /^[\d.,]+$/u.test(part.text);
  const figure = isScaled ? readFound(digits, total.figure.language) : null;
  if (!figure) return { part, total };
  const end = text.indexOf(digits, total.start) + digits.length;
  return { part, total: { ...total, text: digits, end, figure } };
}

/** "662 trong tổng số 686 (96,5%)", "19.255 (96,55%) trên 19.944". */
function byOf(context: RateContext): ExtractedClaim | null {
  const { rate, text, counts } = context;
  const place = placeAmong(counts, rate);
  const [earlier, part] = [counts[place - 2], counts[place - 1]];
  const isOf = (a: number, b: number): boolean => ofWords.test(text.slice(a, b));
  const [after, whole] = countsBehind(counts, rate);
  const isOpened = after && /^[^\d;.(]{0,30}\($/u.test(text.slice(rate.end, after.start));
  if (isOpened && whole && isOf(after.end, whole.start) && fits(rate, after, whole)) {
    return claimOf(rate, after, whole);
  }
  if (!part || !isNear(text, part, rate)) return null;
  if (earlier && isOf(earlier.end, part.start) && isAtMost(earlier, part)) {
    const isTied = fits(rate, earlier, part) || mayBeWrong(context, part.end);
    return isTied ? claimOf(rate, earlier, part) : null;
  }
  if (!after || !isOf(rate.end, after.start) || !isAtMost(part, after)) return null;
  const isTied = fits(rate, part, after) || isNearMiss(rate, part, after);
  return isTied ? claimOf(rate, part, after) : null;
}

const isNear = (text: string, number: FoundNumber, rate: FoundNumber): boolean => {
  const between = text.slice(number.end, rate.start);
  return between.length <= 60 && !/[\d;]|\.\s/.test(between);
};

/** "1.250 hồ sơ, trong đó trực tuyến 900 hồ sơ (72%)", "Trong tổng số 320 cán bộ, 64 người (20%)". */
export function linkByAnnouncement(context: RateContext): ExtractedClaim | null {
  const { rate, text, announcements } = context;
  const part = countBefore(announcements.counts, rate);
  if (!part || part.clause !== rate.clause || !isNear(text, part, rate)) return null;
  const { totals } = announcements;
  const total = totals[partitionPoint(totals, ({ start }) => start < part.start) - 1];
  if (!total || total.sentence !== rate.sentence || !isAtMost(part, total)) return null;
  const isSlip = mayBeWrong(context, part.end) && isNearMiss(rate, part, total);
  if (!isSlip && !fits(rate, part, total)) return null;
  return claimOf(rate, part, total, 0.85);
}

/** "(75%)": nothing but the share of the count before it. */
export const isBracketed = ({ start, end }: FoundNumber, text: string): boolean =>
  text.charAt(start - 1) === "(" && text.charAt(end) === ")";

/** Looks for announced totals once in a text, which may have thousands of rates. */
export function findAnnouncements(text: string, all: readonly FoundNumber[]): Announcements {
  const counts = all.filter(({ figure }) => figure.qualifier === null);
  const totals = counts.filter((count, index) => {
    const next = counts[index + 1];
    return announces(text, count, next?.sentence === count.sentence ? next : undefined);
  });
  return { counts, totals };
}

/** A total is announced by "trong tổng số", "of the" before it, or by "trong đó", "of which" or a colon behind it. */
function announces(text: string, count: FoundNumber, next: FoundNumber | undefined): boolean {
  const before = text.slice(Math.max(0, count.start - 20), count.start);
  if (
    /(?:^|[.;,]\s*|\s)(?:trong(?: tổng)? số|trong|tổng số|of(?: the| all)?|out of)\s*$/iu.test(
      before,
    )
  )
    return true;
  const behind = text.slice(count.end, next?.start ?? count.end + 60);
  return /^[^;.\d]{0,60}(?:trong đó|bao gồm|gồm|of which|of whom|including|:)/iu.test(behind);
}

/** "85% hộ dân", "98,7% số công dân": the words behind a rate say what it is of. */
const hasOwnWhole = ({ end }: FoundNumber, text: string): boolean =>
  /^\s+(?!(?:và|so với|so|trong|trên|tổng|của tổng|and|compared|overall|in total|on time)(?!\p{L}))\p{L}/u.test(
    text.slice(end, end + 24),
  );
