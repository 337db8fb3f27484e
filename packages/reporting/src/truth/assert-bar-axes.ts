import type { Json } from "../vega-lite/vega-lite-spec.ts";
import { assertNoErrors } from "./assert-no-errors.ts";
import { axisDiagnostics } from "./axis-diagnostics.ts";

/** Where the axis of some bars starts, and what the axis is called. */
export interface BarAxis {
  readonly start: Json | undefined;
  readonly title: Json | undefined;
}

/**
 * Refuses bars whose axis starts above 0 without naming the start: half a bar would look like a whole one.
 *
 * @throws {TyleError} `argument/invalid`
 */
export function assertBarAxes(axes: readonly BarAxis[]): void {
  // Where there are values below 0, bars stand to either side of it.
  const cut = axes.filter(
    ({ start, title }) => !(typeof start === "number" && start <= 0) && !saysSo(start, title),
  );
  assertNoErrors(
    cut.map(({ start }) => axisDiagnostics["chart/bars-not-from-zero"]({ start: `${start}` })),
  );
}

const saysSo = (start: Json | undefined, title: Json | undefined): boolean =>
  typeof start === "number" && typeof title === "string" && title.includes(String(start));
