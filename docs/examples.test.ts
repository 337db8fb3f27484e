import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test, vi } from "vitest";

/*
 * Runs every TypeScript example of the Markdown pages. What an example prints by console.log has to be what the
 * comment behind it says: `console.log(x); // 5809`.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = join(root, "docs/.examples");
const markdownUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !/node_modules|^api\//.test(name))
    .map((name) => `${folder}/${name}`);
const pages = [
  "README.md",
  "README.vi.md",
  ...markdownUnder("packages"),
  ...markdownUnder("docs"),
].sort();

const examples = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match, index) => ({
    name: `${page} #${index + 1}`,
    code: match[1] ?? "",
  }));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("examples of the documentation", () => {
  test.each(examples)("$name prints what it says", async ({ name, code }) => {
    const expected = [...code.matchAll(/^\s*console\.log\(.*\);? \/\/ (.*)$/gm)].map(
      (match) => match[1],
    );
    mkdirSync(scratch, { recursive: true });
    const file = join(scratch, `${name.replace(/\W+/g, "-")}.ts`);
    writeFileSync(file, code);
    const printed = vi.spyOn(console, "log").mockImplementation(() => {});
    try {
      await import(/* @vite-ignore */ file);
      expect(printed.mock.calls.map((values) => values.map(String).join(" "))).toEqual(expected);
    } finally {
      printed.mockRestore();
    }
  });

  test("are there", () => {
    expect(examples.length).toBeGreaterThan(0);
  });
});
