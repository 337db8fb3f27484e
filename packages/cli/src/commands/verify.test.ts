import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function verify(figures: readonly object[], ...args: readonly string[]) {
  const path = join(folder, "figures.json");
  writeFileSync(path, JSON.stringify({ figures }));
  const { code, out, err } = await runTyle(["verify", path, ...args], { columns: 80 });
  return { code, out: out.replaceAll(folder, ""), err };
}

const right = { id: "a", kind: "rate", printed: "70,4%", numerator: "5.809", denominator: "8.250" };
const truncated = {
  ...right,
  id: "b",
  printed: "13,05%",
  numerator: "3.399",
  denominator: "26.030",
};
const wrong = { id: "c", kind: "sum", printed: "5.908", parts: ["717", "5.092"] };

const unknown = { id: "d & d", kind: "rate", printed: "99%" };

describe("tyle verify", () => {
  it("ends well when every figure is right", async () => {
    const { code, out } = await verify([right]);
    expect(code).toBe(0);
    expect(out).toBe(
      "✓ a  70.412% rounds to 70,4%.\n     2 of 1,001 figures of this form would pass.\n\n1 confirmed\n",
    );
  });

  it("shows no terminal what a figure would have it do", async () => {
    const { out } = await verify([{ ...right, id: "a\u001b[2J", numerator: "1\u001b[31m" }]);
    expect(out).toContain('a\\u001b[2J  "1\\u001b[31m" is not a number.');
    expect(out).not.toContain("\u001b");
  });

  it("reports in Vietnamese", async () => {
    const { out } = await verify([right, wrong], "--lang", "vi");
    expect(out).toContain("✗ c  5.908 không đúng: các số thành phần cho kết quả 5.809, lệch 99.");
    expect(out).toContain("Có thể số đã in 5.908 phải là 5.809");
  });

  it.each([
    [right, "contradicted", 0],
    [truncated, "contradicted", 0],
    [truncated, "rounding", 1],
    [wrong, "contradicted", 1],
    [wrong, "rounding", 1],
    [right, "drift", 0],
  ])("%j at --fail-on %s ends with %s", async (figure, level, expected) => {
    expect((await verify([figure], "--fail-on", level)).code).toBe(expected);
  });

  it("prints the same JSON every time", async () => {
    const first = await verify([right, truncated, wrong], "--format", "json");
    const second = await verify([right, truncated, wrong], "--format", "json");
    expect(second.out).toBe(first.out);
    await expect(first.out).toMatchFileSnapshot("golden/verify.json");
  });

  it.each(["junit", "sarif", "github", "markdown"])("writes %s", async (format) => {
    const { out } = await verify([right, truncated, wrong, unknown], "--format", format);
    await expect(out).toMatchFileSnapshot(`golden/verify.${format}`);
  });

  it("refuses a file that is none", async () => {
    const { code, err } = await verify([{ id: "a" }]);
    expect(code).toBe(2);
    expect(err).toContain("figures[0].kind");
  });
});
