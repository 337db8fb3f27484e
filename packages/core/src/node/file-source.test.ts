import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { memorySource } from "../io/source.ts";
import { fileSource } from "./file-source.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("fileSource", () => {
  it("gives the same bytes and hash as the bytes in memory", async () => {
    const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
    const path = join(folder, "a.bin");
    writeFileSync(path, bytes);
    const source = fileSource(path);
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.bytes()) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    expect(source.size).toBe(bytes.length);
    expect(await source.sha256()).toBe(await memorySource("a.bin", bytes).sha256());
  });

  it("names files under the working directory without it", () => {
    expect(fileSource("package.json").name).toBe("package.json");
  });

  it("refuses what is not a file", () => {
    for (const path of [join(folder, "none.csv"), folder]) {
      expect(() => fileSource(path)).toThrow(expect.objectContaining({ code: "io/not-found" }));
    }
  });
});
