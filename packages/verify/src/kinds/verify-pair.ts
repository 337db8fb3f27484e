import type { Language } from "@tyle/core";
import { readOperand } from "../claim/read-figure.ts";
import type { Figure, FiguresFile, Operand } from "../figures-file/figures-file.ts";
import { digitsPower } from "../power/power.ts";
import type { CheckResult } from "../result/check-result.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import { notCheckable } from "./missing.ts";

const pairForm = /^\D*?(\d[\d.,]*)\D*\/\s*(\d[\d.,]*)\D*$/u;

/**
 * Checks "22/56" or "hạng 9/63": two numbers without a rate. Nothing is claimed of them but that they are the
 * operands, and that no place lies beyond the number of those ranked.
 *
 * @returns `null` when the printed text is no such pair.
 */
export function verifyPair(
  figure: Figure,
  { language: own = "vi" }: Pick<FiguresFile, "language">,
): CheckResult | null {
  const { kind, printed, numerator, denominator, language = own } = figure;
  const match = pairForm.exec(printed);
  if (!match || (kind !== "count" && kind !== "rank")) return null;
  const [, part = "", total = ""] = match;
  const [a, b] = [toCount(part, language), toCount(total, language)];
  if (a === null || b === null) return notCheckable(printed, "readable");
  const base = { interval: null, difference: null, rounding: null };
  if (kind === "rank" && (a < 1n || a > b)) {
    return {
      verdict: "contradicted",
      reason: verifyDiagnostics["rank/beyond"]({ printed }),
      ...base,
    };
  }
  if (numerator === undefined || denominator === undefined) {
    return notCheckable(printed, "operands");
  }
  const same = toCount(numerator, language) === a && toCount(denominator, language) === b;
  const power = digitsPower(`${a}${b}`.length);
  return same
    ? {
        verdict: "confirmed",
        reason: verifyDiagnostics["check/exact"]({ printed }),
        ...base,
        power,
      }
    : { verdict: "contradicted", reason: verifyDiagnostics["pair/other"]({ printed }), ...base };
}

function toCount(token: Operand, language: Language): bigint | null {
  const result = readOperand(token, language, "count");
  if (!result.ok || result.claim.figure.value.denominator !== 1n) return null;
  return result.claim.figure.value.numerator;
}
