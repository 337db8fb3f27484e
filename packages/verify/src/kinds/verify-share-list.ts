import { asPercent } from "../claim/printed-claim.ts";
import { readOperand } from "../claim/read-figure.ts";
import type { Figure, FiguresFile } from "../figures-file/figures-file.ts";
import { checkShares } from "../joint/verify-base.ts";
import type { CheckResult } from "../result/check-result.ts";
import { notCheckable } from "./missing.ts";

/**
 * Checks several rates that are printed as one claim, "94,71% / 0,63%": with their counts as parts they must have a
 * total in common.
 *
 * @returns `null` when the printed text is no such list.
 */
export function verifyShareList(
  { kind, printed, parts, base, language }: Figure,
  file: Pick<FiguresFile, "language">,
): CheckResult | null {
  const tokens = printed.split(/\s*[/;]\s*/u);
  if (kind !== "rate" || tokens.length < 2) return null;
  const own = language ?? file.language ?? "vi";
  const shares = tokens.flatMap((token) => {
    const result = readOperand(token, own, "decimal");
    return result.ok ? [asPercent(result.claim.figure)] : [];
  });
  const counts = (parts ?? []).flatMap((part) => {
    const result = readOperand(part, own, "count");
    return result.ok ? [result.claim.figure.value] : [];
  });
  if (shares.length !== tokens.length) return notCheckable(printed, "readable");
  if (counts.length !== shares.length) return notCheckable(printed, "parts");
  const pairs = shares.flatMap((share, index) => {
    const count = counts[index];
    return count && count.denominator === 1n ? [{ count: count.numerator, share }] : [];
  });
  return checkShares(base ?? printed, pairs);
}
