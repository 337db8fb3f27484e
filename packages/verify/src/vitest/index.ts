// A matcher for those who check published figures in their own tests.

import "./augment-vitest.ts";

export {
  type ReproduceMatchers,
  type Reproducible,
  reproduceMatchers,
} from "./reproduce-matchers.ts";
