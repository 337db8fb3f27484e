import {
  type Dossier,
  type Engine,
  evaluate,
  evaluateObservations,
  type IndicatorResult,
  indicatorMeasures,
  type Observation,
  type Period,
} from "@tyle/core";
import { type AnyIndicator, type Counts, type Item, type Method, plainMethod } from "./method.ts";

/**
 * Computes indicators as a program does: dossiers are counted by an engine, other counts are evaluated as reported.
 *
 * @example
 * testIndicator(onlineShare, { method: engineMethod(memoryEngine) })
 */
export const engineMethod = (create: (dossiers: readonly Dossier[]) => Engine): Method => ({
  ...plainMethod,
  measure: async (indicator, items, period) =>
    toCounts(
      indicator.subject === "dossier"
        ? await countByEngine(create(items.filter(isDossier)), indicator, period)
        : evaluateObservations(indicator, items.filter(isObservation)),
    ),
});

const isObservation = (item: Item): item is Observation => "subject" in item;
const isDossier = (item: Item): item is Dossier => !isObservation(item);

async function countByEngine(
  engine: Engine,
  indicator: AnyIndicator & { readonly subject: "dossier" },
  period: Period,
): Promise<readonly IndicatorResult[]> {
  const { basis } = indicator;
  const measures = indicatorMeasures(indicator);
  try {
    const { cube } = await engine.aggregate({ basis, period, by: [], measures });
    return evaluate(indicator, cube);
  } finally {
    await engine.dispose();
  }
}

/** No group at all is a count of nothing. */
const toCounts = ([result]: readonly IndicatorResult[]): Counts => ({
  numerator: result?.numerator.min ?? 0n,
  denominator: result?.denominator.min ?? 0n,
});
