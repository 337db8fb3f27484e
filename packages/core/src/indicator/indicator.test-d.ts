import { expectTypeOf, test } from "vitest";
import { type Change, changeInPoints, changeInProportion } from "../change/change.ts";
import { is } from "../dossier/predicate.ts";
import type { PercentagePoints, RelativeChange } from "../exact/quantity.ts";
import { defineIndicator } from "./define-indicator.ts";
import type { CountIndicator, Indicator } from "./indicator.ts";

const label = { vi: "Tỷ lệ", en: "Rate" };

test("dimensions are closed, and each subject has its own kind of indicator", () => {
  // @ts-expect-error a dimension that does not exist
  is("chanel", "online");
  const numerator = is("channel", "online");
  const dossiers = { id: "A", label, subject: "dossier", basis: "received", numerator } as const;
  expectTypeOf(defineIndicator(dossiers)).toEqualTypeOf<Indicator>();
  const desks = {
    id: "B",
    label,
    subject: "desk",
    basis: null,
    numerator: is("scanner", "yes"),
  } as const;
  expectTypeOf(defineIndicator(desks)).toEqualTypeOf<CountIndicator>();
  // @ts-expect-error desks have no date of reception
  defineIndicator({ ...desks, basis: "received" });
});

test("points and relative change are different types", () => {
  expectTypeOf(changeInPoints).returns.toEqualTypeOf<Change<PercentagePoints>>();
  expectTypeOf(changeInProportion).returns.toEqualTypeOf<Change<RelativeChange>>();
  expectTypeOf<Change<RelativeChange>>().not.toExtend<Change<PercentagePoints>>();
});
