import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, hasValue, missingCell, sumCells, valueCell } from "./cell.ts";

const reasons = [
  "not-applicable",
  "not-provided",
  "suppressed",
  "below-half-unit",
  "not-yet-due",
] as const;
const anyCell: fc.Arbitrary<Cell<bigint>> = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 6n }).map(valueCell),
  fc.constantFrom(...reasons).map(missingCell),
);

describe("sumCells", () => {
  it("keeps zero apart from missing", () => {
    expect(sumCells([valueCell(0n)])).toEqual({ min: 0n, max: 0n });
    expect(sumCells([missingCell("not-provided")])).toEqual({ min: 0n, max: null });
    expect(sumCells([valueCell(717n), valueCell(5092n)])).toEqual({ min: 5809n, max: 5809n });
  });

  it("lets what does not apply add nothing", () => {
    expect(sumCells([valueCell(3n), missingCell("not-applicable")])).toEqual({ min: 3n, max: 3n });
  });

  it("is exact only if no part is missing", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const { min, max } = sumCells(cells);
        const known = cells.filter(hasValue).reduce((sum, { value }) => sum + value, 0n);
        expect(min).toBe(known);
        const complete = cells.every(({ kind }) => kind === "value" || kind === "not-applicable");
        expect(max).toBe(complete ? known : null);
      }),
      { numRuns: 10_000 },
    );
  });
});
