import { describe, it } from "vitest";
import { type CreateEngine, engineChecks } from "./engine-checks.ts";

/** An engine as the suite needs it. */
export interface EngineUnderTest {
  /** Called once for each data set; the suite disposes of what it makes. */
  readonly create: CreateEngine;
  /** Why the suite cannot run here; it is then skipped, and the reason printed. */
  readonly skip?: string;
  /** Data sets to draw; 30 by default, each asked ten random plans. */
  readonly cases?: number;
  readonly seed?: number;
}

/**
 * Checks that an engine gives the same cube and the same control totals as the reference in memory: for hundreds of
 * random plans and data sets from one seed, and for the cases that engines are known to get wrong.
 *
 * @example
 * testEngine("duckdb", { create: (dossiers) => duckdbEngine({ kind: "dossiers", dossiers }) });
 */
export function testEngine(
  name: string,
  { create, skip, cases = 30, seed = 8 }: EngineUnderTest,
): void {
  if (skip !== undefined) process.stderr.write(`NOTICE: engine ${name} skipped: ${skip}\n`);
  describe.skipIf(skip !== undefined)(`engine ${name}`, () => {
    for (const { title, run } of engineChecks({ seed, cases })) it(title, () => run(create));
  });
}
