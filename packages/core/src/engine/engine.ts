import type { CancelSignal, Progress } from "../io/reader.ts";
import type { CubeWithControl } from "./cube.ts";
import type { AggregatePlan } from "./plan.ts";

/** What an engine can do besides counting. */
export interface EngineCapabilities {
  /** Holds more data than fits in memory. */
  readonly outOfCore: boolean;
  /** Spreads one query over several machines. */
  readonly distributed: boolean;
}

/** What may accompany a query. */
export interface AggregateOptions {
  readonly signal?: CancelSignal;
  /** Called now and then, so that a person can see how far it is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Counts dossiers where they are. Every engine gives the same cube for the same dossiers. */
export interface Engine {
  readonly name: string;
  readonly capabilities: EngineCapabilities;
  /** @throws {TyleError} when the answer would be partial; a partial count is never returned. */
  aggregate(plan: AggregatePlan, options?: AggregateOptions): Promise<CubeWithControl>;
  /** Lets go of files, connections and memory. */
  dispose(): Promise<void>;
}
