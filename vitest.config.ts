import { defineConfig } from "vitest/config";

const conditions = ["@tyle/source"];
/** Where CI wants the results as JSON. */
const results = process.env.TYLE_TEST_RESULTS;

export default defineConfig({
  // Tests run on the sources of every package, without a build in between.
  resolve: { conditions: [...conditions, "module", "import", "default"] },
  ssr: {
    resolve: {
      conditions: [...conditions, "module", "import", "node", "default"],
      externalConditions: conditions,
    },
  },
  test: {
    // Speed belongs to `npm run bench`; a slow machine must not fail a test. This only stops what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    include: [
      "packages/*/src/**/*.test.ts",
      "examples/*/*.test.ts",
      "docs/*.test.ts",
      "scripts/*.test.ts",
    ],
    typecheck: {
      enabled: true,
      include: ["packages/*/src/**/*.test-d.ts"],
      tsconfig: "tsconfig.json",
    },
    coverage: {
      enabled: process.env.TYLE_COVERAGE === "1",
      provider: "v8",
      include: ["packages/core/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts", "**/index.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95 },
    },
  },
});
