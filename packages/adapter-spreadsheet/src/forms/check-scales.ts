import { cellText, type Diagnostic, type RawCell, type SourceLocation } from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";

/** A cell of a column of percents. */
export interface ScaledCell {
  readonly cell: RawCell;
  readonly location: SourceLocation;
}

/** How a percent is written: with its sign, as a share of 1, or as a number out of 100. */
function scaleOf(cell: RawCell): "sign" | "share" | "hundred" | undefined {
  const text = cellText(cell).trim();
  if (text.endsWith("%")) return "sign";
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = ""] = match;
  // 0 and 1 fit any scale.
  if (/^0*$/.test(fraction)) return Number(whole) > 1 ? "hundred" : undefined;
  return whole === "0" ? "share" : "hundred";
}

/** Whether a column has only numbers out of 100: a rate above 1 is no share of 1, with or without a percent sign. */
export function isOutOfHundred(cells: readonly RawCell[]): boolean {
  const scales = new Set(cells.map(scaleOf).filter((scale) => scale !== undefined));
  return scales.size === 1 && scales.has("hundred");
}

/** Refuses a column of percents in which 0.8, 80 and 95% stand together: which of them is meant cannot be told. */
export function checkScales(cells: readonly ScaledCell[]): Diagnostic | undefined {
  const examples = new Map<string, ScaledCell>();
  for (const item of cells) {
    const scale = scaleOf(item.cell);
    if (scale !== undefined && !examples.has(scale)) examples.set(scale, item);
  }
  const [first, ...others] = [...examples.values()];
  if (!first || others.length === 0) return undefined;
  const related = others.map(({ cell, location }) => ({
    location,
    message: { en: `Here it is ${cellText(cell)}.`, vi: `Ở đây là ${cellText(cell)}.` },
  }));
  const texts = [...examples.values()].map(({ cell }) => cellText(cell));
  return spreadsheetDiagnostics["rate/mixed-scales"](
    { texts },
    { location: first.location, related },
  );
}
