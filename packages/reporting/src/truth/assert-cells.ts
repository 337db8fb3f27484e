import type { Dataset } from "../dataset/dataset.ts";
import { assertNoErrors } from "./assert-no-errors.ts";
import { checkCell } from "./check-cell.ts";

/** Refuses a dataset of which a cell says something else than its exact value. Each output of data does this first. */
export function assertCells({ cells }: Pick<Dataset, "cells">): void {
  const found = cells.flatMap((cell) => {
    const place = [cell.unit, cell.period, cell.measure, cell.scope].join(" ");
    return checkCell(cell, { vi: place, en: place });
  });
  assertNoErrors(found);
}
