import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-check-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "report.md");

async function run(text: string, command: string, ...args: readonly string[]) {
  writeFileSync(path, text);
  return runTyle([command, path, ...args], { columns: 80 });
}

const wrong = "Giải quyết 85/92 đơn (94,2%).\n";

describe("tyle check", () => {
  it("shows the text with what is wrong in it", async () => {
    const { code, out } = await run(wrong, "check");
    expect(code).toBe(1);
    expect(out).toContain("Giải quyết 85/92 đơn (94,2%✗).");
    expect(out).toContain("- 94,2% is wrong: its operands give 92.391%");
  });

  it("ends well when all is right", async () => {
    expect((await run("Giải quyết 85/92 đơn (92,4%).", "check")).code).toBe(0);
  });

  it("writes a page", async () => {
    const page = join(folder, "out.html");
    await run(wrong, "check", "--html", page, "--lang", "vi");
    expect(readFileSync(page, "utf8")).toContain('class="wrong"');
    expect((await run(wrong, "check", "--format", "html")).out).toContain("<!doctype html>");
  });

  it("gives JSON", async () => {
    const { out } = await run(wrong, "check", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      results: [{ printed: "94,2%", numerator: "85", denominator: "92", verdict: "contradicted" }],
      summary: { contradicted: 1, confirmed: 0 },
    });
  });
});

describe("tyle extract", () => {
  it("proposes claims with the place of each number", async () => {
    const { code, out } = await run(wrong, "extract");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      language: "vi",
      figures: [{ text: "85" }, { text: "92" }, { text: "94,2%" }],
      claims: [{ kind: "rate", spans: { denominator: { start: 14, end: 16 } }, confidence: 0.95 }],
    });
  });

  it("lists them for a person", async () => {
    const { out } = await run(wrong, "extract", "--format", "pretty");
    expect(out).toBe("rate   94,2% ← 85; 92 (0.95)\n");
  });

  it("refuses formats that it does not know", async () => {
    writeFileSync(path, wrong);
    const { code, err } = await run("", "extract", "--format", "xml");
    expect(code).toBe(2);
    expect(err).toContain("xml");
  });
});
