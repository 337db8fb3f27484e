import type { ExtractedClaim } from "./extracted-claim.ts";
import type { FoundNumber } from "./found-number.ts";
import type { ScannedText } from "./scan-numbers.ts";

const fromWords = /(?:từ|from)\s*$/iu;
const toWords = /^[^.;\d]{0,30}(?:lên|xuống còn|xuống|còn|đến|to)\s*$/iu;

/**
 * Finds changes ("tăng 4,5%"), and the two values they lie between where the text prints them ("từ 20% lên 25%").
 */
export function linkChanges(text: string, { numbers }: ScannedText): readonly ExtractedClaim[] {
  const spans = fromTo(text, numbers);
  return numbers
    .filter(({ direction }) => direction !== null)
    .map((printed): ExtractedClaim => {
      const near = spans.find(({ to }) => to.sentence === printed.sentence);
      const isPoints = printed.role === "points";
      const kind =
        isPoints || (near?.from.role === "percent" && printed.role === "percent")
          ? "points"
          : "change";
      if (!near) return { kind, printed, confidence: 0.3, link: "none" };
      const isMultiple = /^\s?lần|^\s?times/u.test(text.slice(printed.end));
      const { from, to } = near;
      return {
        kind: isMultiple ? "ratio" : kind,
        printed,
        from,
        to,
        confidence: 0.7,
        link: "words",
      };
    });
}

function fromTo(
  text: string,
  numbers: readonly FoundNumber[],
): readonly { readonly from: FoundNumber; readonly to: FoundNumber }[] {
  return numbers.flatMap((from, index) => {
    const to = numbers[index + 1];
    if (!to || !fromWords.test(text.slice(Math.max(0, from.start - 6), from.start))) return [];
    return toWords.test(text.slice(from.end, to.start)) && from.role === to.role
      ? [{ from, to }]
      : [];
  });
}
