import type { Dossier } from "../dossier/dossier.ts";
import { throwIfAborted } from "../io/throw-if-aborted.ts";
import type { CubeWithControl } from "./cube.ts";
import { createCubeCounter } from "./cube-counter.ts";
import type { AggregateOptions, Engine } from "./engine.ts";
import type { AggregatePlan } from "./plan.ts";

/**
 * Counts dossiers held in memory: the reference that every other engine is compared with.
 *
 * @example
 * const engine = memoryEngine(dossiers);
 * const { cube } = await engine.aggregate({
 *   basis: "received", period: null, by: ["unit"],
 *   measures: [{ name: "online", where: is("channel", "online") }],
 * });
 */
export function memoryEngine(dossiers: Iterable<Dossier>): Engine {
  return {
    name: "memory",
    capabilities: { outOfCore: false, distributed: false },
    aggregate: async (plan, options) => count(dossiers, plan, options),
    dispose: async () => {},
  };
}

/** Often enough to stop within a moment, seldom enough to cost nothing. */
const dossiersBetweenChecks = 10_000;

function count(
  dossiers: Iterable<Dossier>,
  plan: AggregatePlan,
  { signal, onProgress }: AggregateOptions = {},
): CubeWithControl {
  const counter = createCubeCounter(plan);
  let read = 0;
  for (const dossier of dossiers) {
    if (read % dossiersBetweenChecks === 0) {
      throwIfAborted(signal);
      onProgress?.({ rows: read });
    }
    read += 1;
    counter.add(dossier);
  }
  return counter.result();
}
