import { type Diagnostic, type Text, toDrawingNumber, toRational } from "@tyle/core";
import type { CellValue } from "../dataset/dataset.ts";
import { reportingDiagnostics } from "../reporting-diagnostics.ts";

/** What a cell of a dataset and a row of a chart have in common. */
type Shown = Pick<CellValue, "value" | "exact" | "text" | "missing" | "loExact" | "hiExact">;

/** Compares what is drawn and printed with the exact value. What is missing has none, and no range either. */
export function checkCell(
  { value, exact, text, missing, loExact, hiExact }: Shown,
  place: Text,
): readonly Diagnostic[] {
  if (missing !== null) {
    return [value, exact, loExact, hiExact].every((one) => one === null)
      ? []
      : [reportingDiagnostics["chart/missing-drawn"]({ place })];
  }
  const drawn = exact === null ? null : toDrawingNumber(toRational(exact));
  if (drawn !== value) {
    const params = { place, drawn: `${value}`, exact: exact ?? "–" };
    return [reportingDiagnostics["chart/value-contradicts-exact"](params)];
  }
  const saysZero = exact !== null && exact !== "0" && !/[1-9<>]/.test(text.vi);
  return saysZero ? [reportingDiagnostics["chart/text-says-zero"]({ place, text: text.vi })] : [];
}
