import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { type BuildOptions, type BuildResult, build } from "esbuild";
import { describe, expect, test } from "vitest";

/** Bundles a program as a browser would get it; esbuild refuses every built-in of Node. */
const bundle = (
  contents: string,
  options: BuildOptions = {},
): Promise<BuildResult<{ write: false }>> =>
  build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    ...options,
    write: false,
  });

/** Everything that an entry exports, made from its sources, as a script that puts it into `exported`. */
const scriptOf = (entry: string) =>
  bundle(`export * from "${entry}";`, {
    conditions: ["@tyle/source"],
    format: "iife",
    globalName: "exported",
  });

/** Runs a script where nothing of Node is, only what the language has and what every browser adds to it. */
function runInBrowser(script: string): Record<string, unknown> {
  const context = createContext({ TextDecoder, TextEncoder, URL });
  return runInContext(`${script};exported`, context);
}

describe("bundles for the browser", () => {
  test.each([
    "@tyle/core",
    "@tyle/reporting",
    "@tyle/verify",
    "@tyle/adapter-spreadsheet",
    "@tyle/indicators-vn",
  ])("%s needs nothing of Node", async (entry) => {
    const { outputFiles } = await scriptOf(entry);
    const [file] = outputFiles;
    expect(Object.keys(runInBrowser(file?.text ?? "")).length).toBeGreaterThan(0);
    process.stdout.write(`${entry}: ${gzipSync(file?.contents ?? "").length} bytes gzip\n`);
  });

  test("counting a CSV file and making rates of it takes at most 15 KB, as packages are installed", async () => {
    const names = "csvEngine, rate, formatPercent, evaluate";
    const { outputFiles } = await bundle(`export { ${names} } from "@tyle/core";`);
    const bytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(15 * 1024);
  });

  test("what needs Node is refused, so the tests above can fail", async () => {
    await expect(scriptOf("@tyle/core/node")).rejects.toThrow(/node:fs/);
    expect(() => runInBrowser("var exported = { cpus: process.cpuUsage() };")).toThrow(/process/);
  });
});
