import type { PrintedFigure } from "@tyle/core";
import { checkSum } from "../arithmetic/check-sum.ts";
import { asPercent } from "../claim/printed-claim.ts";
import type { ReadFigure } from "../claim/read-figure.ts";
import type { CheckResult } from "../result/check-result.ts";
import { notCheckable } from "./missing.ts";

/** Checks a total against its parts. A sum in which one sign is printed is a sum of percents. */
export function verifySum({ claim, parts, figure, roundedTo }: ReadFigure): CheckResult {
  if (!parts || parts.length === 0) return notCheckable(figure.printed, "parts");
  const options = roundedTo === null ? {} : { roundedTo };
  const all = [claim.figure, ...parts];
  const isPercent = all.some(({ kind }) => kind === "percent");
  if (!isPercent) return checkSum(claim.figure, parts, options);
  const shares = parts.map((part) => asPercent(part));
  const total: PrintedFigure = { ...asPercent(claim.figure), text: figure.printed };
  return checkSum(total, shares, options);
}
