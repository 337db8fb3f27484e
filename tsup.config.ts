import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

// Runs inside each package (`tsup --config ../../tsup.config.ts`). What is built is what package.json exports:
// "./node": { "@tyle/source": "./src/node/index.ts", "default": "./dist/node.js" } builds dist/node.js.
interface Manifest {
  readonly exports: Record<
    string,
    string | { readonly "@tyle/source": string; readonly default: string }
  >;
}

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const entries = Object.values(exports).flatMap((target) =>
  typeof target === "string"
    ? []
    : [[target.default.replace(/^\.\/dist\/|\.js$/g, ""), target["@tyle/source"]]],
);

export default defineConfig({
  entry: Object.fromEntries(entries),
  format: ["esm"],
  // tsup 8 still injects baseUrl, which TypeScript 6 reports as deprecated (tsup issue 1388).
  dts: { compilerOptions: { ignoreDeprecations: "6.0", types: ["node"] } },
  sourcemap: true,
  clean: true,
  treeshake: true,
  target: "es2022",
  // Vietnamese stays readable, and takes two or three bytes a letter instead of six.
  esbuildOptions: (options) => {
    options.charset = "utf8";
  },
});
