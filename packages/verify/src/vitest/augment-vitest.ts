import type {} from "vitest";
import type { ReproduceMatchers } from "./reproduce-matchers.ts";

// So that `expect(…).toReproduce(…)` has its type wherever this module is imported.
declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: an interface is merged only with the same parameters.
  interface Matchers<T = any> extends ReproduceMatchers<T> {}
}
