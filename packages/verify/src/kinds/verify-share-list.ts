import { faceValue } from "../arithmetic/amount.ts";
import { asPercent } from "../claim/printed-claim.ts";
import { readOperand } from "../claim/read-figure.ts";
import { spellFraction } from "../claim/spell-fraction.ts";
import type { Figure, FiguresFile } from "../figures-file/figures-file.ts";
import { solveBase } from "../joint/verify-base.ts";
import { intervalPower } from "../power/power.ts";
import type { CheckResult } from "../result/check-result.ts";
import { notCheckable } from "./missing.ts";

/**
 * Checks several rates that are printed as one claim, "94,71% / 0,63%": with their counts as parts they must have a
 * total in common.
 *
 * @returns `null` when the printed text is no such list.
 */
export function verifyShareList(
  { kind, printed, parts, denominator, base, language }: Figure,
  file: Pick<FiguresFile, "language">,
): CheckResult | null {
  const own = language ?? file.language ?? "vi";
  const tokens = spellFraction(printed, own).split(/\s*[/;]\s*/u);
  if (kind !== "rate" || tokens.length < 2) return null;
  const shares = tokens.flatMap((token) => {
    const result = readOperand(token, own, "decimal");
    return result.ok ? [asPercent(result.claim.figure)] : [];
  });
  const counts = (parts ?? []).flatMap((part) => {
    const result = readOperand(part, own, "count");
    return result.ok ? [result.claim.figure.value] : [];
  });
  if (shares.length !== tokens.length) return notCheckable(printed, "readable");
  const total = denominator === undefined ? null : readOperand(denominator, own, "count");
  const known = total?.ok ? faceValue(total.claim.figure) : null;
  if (counts.length !== shares.length && (parts || !known)) return notCheckable(printed, "parts");
  const pairs = shares.map((share, index) => {
    const count = counts[index];
    return { share, count: count?.denominator === 1n ? count.numerator : null };
  });
  const results = solveBase(
    base ?? printed,
    pairs,
    known?.denominator === 1n ? known.numerator : null,
  );
  const [last, share] = [results.at(-1), shares.at(-1)];
  if (!last || !share) return notCheckable(printed, "parts");
  // How much the last share says when the others are known.
  const power = intervalPower(last, share, kind);
  return { ...last, interval: null, ...(power && { power }) };
}
