import { formatRounded, type Language, safeParseFigure } from "@tyle/core";
import type { RepairKind } from "./repair.ts";

/** A number as it may have been meant. */
export interface EditedNumber {
  readonly kind: RepairKind;
  readonly text: string;
}

/** Nobody types longer numbers by hand. */
const mostDigits = 20;

const plainForm = /^[\d.,\s]+(%?)$/u;

/**
 * All numbers that one slip of the typist away: two adjacent digits swapped, one digit wrong, one doubled or lost.
 *
 * @example
 * editDigits("28,51%", "vi") // 82,51%, 25,81%, 28,15%, … each with the kind of slip
 */
export function editDigits(text: string, language: Language): readonly EditedNumber[] {
  const [, sign] = plainForm.exec(text) ?? [];
  const parsed = safeParseFigure(text, { language });
  if (sign === undefined || !parsed.ok) return [];
  const { decimals } = parsed.figure;
  const digits = text.replaceAll(/\D/g, "");
  if (digits.length > mostDigits) return [];
  const write = (edited: string): string =>
    formatRounded({ units: BigInt(edited), decimals }, language) + sign;
  const edits = [...swaps(digits), ...doublings(digits), ...changes(digits)];
  return edits
    .filter(([, edited]) => edited !== digits && edited.length > decimals)
    .map(([kind, edited]) => ({ kind, text: write(edited) }));
}

type Edit = readonly [RepairKind, string];

const positions = (digits: string): readonly number[] => [...digits].map((_, index) => index);

const swaps = (digits: string): readonly Edit[] =>
  positions(digits)
    .slice(1)
    .map((at) => [
      "swapped-digits",
      digits.slice(0, at - 1) + digits.charAt(at) + digits.charAt(at - 1) + digits.slice(at + 1),
    ]);

function doublings(digits: string): readonly Edit[] {
  return positions(digits).flatMap((at): readonly Edit[] => {
    const digit = digits.charAt(at);
    const doubled: Edit = ["doubled-digit", digits.slice(0, at) + digit + digits.slice(at)];
    const isDouble = at > 0 && digits.charAt(at - 1) === digit;
    return isDouble
      ? [doubled, ["doubled-digit", digits.slice(0, at) + digits.slice(at + 1)]]
      : [doubled];
  });
}

const changes = (digits: string): readonly Edit[] =>
  positions(digits).flatMap((at) =>
    [..."0123456789"]
      .filter((digit) => !(at === 0 && digit === "0" && digits.length > 1))
      .map((digit): Edit => ["wrong-digit", digits.slice(0, at) + digit + digits.slice(at + 1)]),
  );
