export { type EngineCase, engineCases } from "./engine-cases.ts";
export type { CreateEngine } from "./engine-checks.ts";
export { engineMethod } from "./indicator/engine-method.ts";
export { type Law, lawsOf, type Trial } from "./indicator/laws.ts";
export {
  type AnyIndicator,
  type Counts,
  type Item,
  type Method,
  type Part,
  type PlainMethod,
  plainMethod,
} from "./indicator/method.ts";
export { brokenLaws, type IndicatorTrials, testIndicator } from "./indicator/test-indicator.ts";
export { type EngineUnderTest, testEngine } from "./test-engine.ts";
export { type ProfileUnderTest, testProfile } from "./test-profile.ts";
export { type ReaderUnderTest, testReader } from "./test-reader.ts";
