import { definePeriod, memoryEngine } from "@tyle/core";
import { describe, expect, test } from "vitest";
import { engineMethod } from "./engine-method.ts";
import { type Law, lawsOf } from "./laws.ts";
import type { AnyIndicator, Method } from "./method.ts";
import { sampleItems } from "./sample-items.ts";

/** What is tried, and on how many samples. */
export interface IndicatorTrials {
  /** How the indicator is computed; core's engine in memory unless said otherwise. */
  readonly method?: Method;
  readonly samples?: number;
  readonly seed?: number;
}

const halves = [definePeriod("2024-H1"), definePeriod("2024-H1", "nd09")];

/**
 * The laws that a method breaks for an indicator, with no expected number given by anybody.
 *
 * @example
 * const [law] = await brokenLaws(onlineShare, { method: averaging }); // law.id: "unit-partition"
 */
export async function brokenLaws(
  indicator: AnyIndicator,
  { method = engineMethod(memoryEngine), samples = 3, seed = 4 }: IndicatorTrials = {},
): Promise<readonly Law[]> {
  const broken = new Set<Law>();
  for (const period of halves) {
    for (let sample = 0; sample < samples; sample += 1) {
      const items = sampleItems(indicator, period, seed + sample);
      for (const law of lawsOf(indicator)) {
        if (!(await law.holds({ indicator, method, period, items }))) broken.add(law);
      }
    }
  }
  return lawsOf(indicator).filter((law) => broken.has(law));
}

/**
 * Registers one test for each law that follows from a definition.
 *
 * @example
 * testIndicator(onlineShare)
 */
export function testIndicator(indicator: AnyIndicator, trials: IndicatorTrials = {}): void {
  describe(`the laws of ${indicator.id}`, () => {
    const broken = brokenLaws(indicator, trials);
    test.each(lawsOf(indicator))("$text.en", async (law) => {
      expect(await broken).not.toContain(law);
    });
  });
}
