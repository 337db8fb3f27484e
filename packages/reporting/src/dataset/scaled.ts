import { multiply, rational, toDrawingNumber, toRational } from "@tyle/core";
import type { MeasureUnit } from "./dataset.ts";

/** Shares are drawn as percents, multiplied exactly before they become doubles. */
export const scaled = (exact: string | null, unit: MeasureUnit): number | null =>
  exact === null
    ? null
    : toDrawingNumber(multiply(toRational(exact), rational(unit === "percent" ? 100n : 1n)));
