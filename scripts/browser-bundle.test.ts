import { gzipSync } from "node:zlib";
import { type BuildResult, build } from "esbuild";
import { describe, expect, test } from "vitest";

/** Bundles an entry as a browser would get it; esbuild refuses every built-in of Node. */
const bundle = (entry: string): Promise<BuildResult<{ write: false }>> =>
  build({
    stdin: { contents: `export * from "${entry}";`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@tyle/source"],
    logLevel: "silent",
  });

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

  test("a bundle with Node inside is refused, so the test above can fail", async () => {
    await expect(bundle("@tyle/core/node")).rejects.toThrow(/node:fs/);
  });
});
