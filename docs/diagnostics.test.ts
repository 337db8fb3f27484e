import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DiagnosticFactory } from "@tyle/core";
import { describe, expect, test } from "vitest";

/* Keeps docs/reference/diagnostics.md equal to the catalogues, and every code produced by some test. */
const root = fileURLToPath(new URL("..", import.meta.url));
const sources = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" }).filter(
  (name) => /^[\w-]+\/src\//.test(name),
);
const isTest = (name: string): boolean => /\.test\.ts$|\/fixtures\//.test(name);

async function catalogueOf(name: string): Promise<readonly DiagnosticFactory<unknown>[]> {
  const module: Record<string, unknown> = await import(join(root, "packages", name));
  return Object.entries(module).flatMap(([key, value]) =>
    key.endsWith("Diagnostics")
      ? Object.values(value as Record<string, DiagnosticFactory<unknown>>)
      : [],
  );
}

const catalogues = sources.filter((name) => name.endsWith("-diagnostics.ts")).sort();
const factories = new Map<string, readonly DiagnosticFactory<unknown>[]>();
for (const name of catalogues) {
  const [owner = ""] = name.split("/");
  factories.set(owner, [...(factories.get(owner) ?? []), ...(await catalogueOf(name))]);
}

describe("diagnostics", () => {
  test("are documented as the catalogues have them", async () => {
    const page = [...factories].map(
      ([name, codes]) => `## @tyle/${name}\n\n${codes.map(section).join("\n")}`,
    );
    await expect(`${intro}\n${page.join("\n")}`).toMatchFileSnapshot("reference/diagnostics.md");
  });

  test("have one meaning each", () => {
    const codes = [...factories.values()].flat().map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes).toEqual([...new Set(codes)]);
  });

  test("speak of one thing in the singular", () => {
    const messages = [...factories.values()].flat().map(({ definition }) => {
      const ones = Object.entries(definition.example as object).map(([name, value]) =>
        typeof value === "number" || /^\d+$/.test(value) ? [name, 1] : [name, value],
      );
      return definition.message(Object.fromEntries(ones)).en;
    });
    expect(messages.filter((text) => /\b1 row\b/.test(text)).length).toBeGreaterThan(3);
    expect(
      messages.filter((text) => /\b1 (?:more )?[a-z]{3,}s\b|\b1 \w+ (?:\w+ )?are\b/.test(text)),
    ).toEqual([]);
  });

  const tests = sources.filter(isTest).map((name) => {
    try {
      return readFileSync(join(root, "packages", name), "utf8");
    } catch {
      return "";
    }
  });
  test.each([...factories.values()].flat().map(({ code }) => code))(
    "%s is produced by a test",
    (code) => {
      expect(tests.some((text) => text.includes(code))).toBe(true);
    },
  );
});

const intro = `# Diagnostics

What is wrong in a file becomes a diagnostic: a code, a place, what was found, what was expected, what to do. An *error*
rejects what it is about, a *warning* keeps it, an *info* only tells. Each is shown here with an example.
`;

function section({ code, definition }: DiagnosticFactory<unknown>): string {
  const message = definition.message(definition.example);
  return `### ${code}

*${definition.severity}*

- ${message.en} ${definition.hint.en}
- ${message.vi} ${definition.hint.vi}
`;
}
