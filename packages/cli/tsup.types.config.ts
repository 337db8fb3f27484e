import { defineConfig } from "tsup";

// Rolldown writes the program, this its types.
export default defineConfig({
  entry: { tyle: "src/index.ts" },
  format: ["cjs"],
  // tsup 8 still injects baseUrl, which TypeScript 6 reports as deprecated (tsup issue 1388).
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0", types: ["node"] } },
});
