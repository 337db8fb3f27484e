import type { Engine } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { progressLine } from "../files/progress-line.ts";

/** An engine that shows how far each question has come. One that nobody watches is left as it is: telling costs it time. */
export function watchEngine(engine: Engine, name: string, context: CommandContext): Engine {
  if (!context.isTerminal) return engine;
  return {
    ...engine,
    async aggregate(plan, run) {
      const line = progressLine(context, name);
      return engine.aggregate(plan, { ...run, onProgress: line.show }).finally(line.clear);
    },
  };
}
