import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build, type OutputFile } from "esbuild";
import { describe, expect, it } from "vitest";

/** The files of an entry with all that it imports, code and data, without core. */
async function bundle(entry: string): Promise<readonly OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    splitting: true,
    format: "esm",
    charset: "utf8",
    outdir: "out",
    write: false,
    external: ["@tyle/core"],
  });
  return outputFiles;
}

const isHistory = ({ path }: OutputFile): boolean => /history-\d\d/.test(path);

describe("sizes", () => {
  it.each([
    ["./provinces.ts", 8_000],
    ["./current.ts", 18_000],
    ["./index.ts", 85_000],
  ])("%s takes at most %d bytes of brotli", async (entry, budget) => {
    const [file, ...others] = await bundle(entry);
    expect(others).toEqual([]);
    expect(brotliCompressSync(file!.contents).length).toBeLessThanOrEqual(budget);
  });

  it("loads the history of one province in at most 6,000 bytes more", async () => {
    const shards = (await bundle("./history.ts")).filter(isHistory);
    expect(shards).toHaveLength(34);
    for (const { contents } of shards) {
      expect(brotliCompressSync(contents).length).toBeLessThanOrEqual(6_000);
    }
  });
});

describe("packed data", () => {
  it("are what the tables pack to", () => {
    const script = fileURLToPath(new URL("../scripts/pack.mjs", import.meta.url));
    expect(() =>
      execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" }),
    ).not.toThrow();
  });
});
