export { type EngineCase, engineCases } from "./engine-cases.ts";
export { type EngineUnderTest, testEngine } from "./test-engine.ts";
