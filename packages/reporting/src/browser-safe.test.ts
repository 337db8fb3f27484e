import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const bundle = (code: string) =>
  build({
    stdin: {
      contents: code,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    conditions: ["@tyle/source"],
    logLevel: "silent",
  });

it("the root bundles for the browser without any Node module", async () => {
  const { metafile } = await bundle('export * from "./index.ts";');
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  expect(imported).toEqual([]);
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((input) => builtinModules.includes(input))).toEqual([]);
  expect(inputs.some((input) => /node_modules\/vega/.test(input))).toBe(false);
});

it("notices a Node module", async () => {
  await expect(bundle('import "node:fs";')).rejects.toThrow(/node:fs/);
});
