import { toFraction } from "@tyle/core";
import type { FigureReport } from "../report/figure-report.ts";
import { verifyDiagnostics } from "../verify-diagnostics.ts";
import type { FiguresLock } from "./figures-lock.ts";

/**
 * Marks a figure that drifted: it was accepted as it is printed, and since then the data were revised. That is not the
 * same as wrong; it was right when it was published.
 */
export function applyLock(result: FigureReport, lock: FiguresLock): FigureReport {
  const accepted = lock[result.id];
  const exact = result.computed?.exact ? toFraction(result.computed.exact) : null;
  // Both must rest on data: a figure whose data are gone has not drifted.
  const hashes = [accepted?.sha256 ?? null, result.sha256];
  const isRevised = accepted && !hashes.includes(null) && hashes[0] !== hashes[1];
  if (!isRevised || accepted.printed !== result.printed || accepted.exact === exact) return result;
  const drift = { before: accepted.exact, after: exact };
  const reason = verifyDiagnostics["data/drifted"]({
    printed: result.printed,
    before: accepted.exact ?? "?",
    after: exact ?? "?",
  });
  return { ...result, drift, reason };
}
