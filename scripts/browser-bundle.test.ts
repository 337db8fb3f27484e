import { gzipSync } from "node:zlib";
import { type BuildResult, build } from "esbuild";
import { describe, expect, test } from "vitest";

/** Bundles a program as a browser would get it; esbuild refuses every built-in of Node. */
const bundleOf = (contents: string, conditions: string[]): Promise<BuildResult<{ write: false }>> =>
  build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions,
    logLevel: "silent",
  });

/** Everything that an entry exports, from its sources. */
const bundle = (entry: string) => bundleOf(`export * from "${entry}";`, ["@tyle/source"]);

describe("bundles for the browser", () => {
  test.each([
    "@tyle/core",
    "@tyle/reporting",
    "@tyle/verify",
    "@tyle/adapter-spreadsheet",
    "@tyle/indicators-vn",
  ])("%s needs nothing of Node", async (entry) => {
    const { outputFiles } = await bundle(entry);
    const [file] = outputFiles;
    expect(file?.text.length).toBeGreaterThan(0);
    expect(file?.text).not.toMatch(/\bprocess\.|\brequire\(|\bBuffer\b/);
    process.stdout.write(`${entry}: ${gzipSync(file?.contents ?? "").length} bytes gzip\n`);
  });

  test("counting a CSV file and making rates of it takes at most 15 KB, as packages are installed", async () => {
    const names = "csvEngine, rate, formatPercent, evaluate";
    const { outputFiles } = await bundleOf(`export { ${names} } from "@tyle/core";`, []);
    const bytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(15 * 1024);
  });

  test("a bundle with Node inside is refused, so the test above can fail", async () => {
    await expect(bundle("@tyle/core/node")).rejects.toThrow(/node:fs/);
  });
});
