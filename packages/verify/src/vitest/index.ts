// A matcher for those who check published figures in their own tests.

export {
  type ReproduceMatchers,
  type Reproducible,
  reproduceMatchers,
} from "./reproduce-matchers.ts";
