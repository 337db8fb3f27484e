import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { coreDiagnostics } from "./core-diagnostics.ts";
import { hasErrors } from "./diagnostic.ts";
import { formatDiagnostic } from "./format-diagnostic.ts";
import { cellAddress, formatLocation } from "./source-location.ts";

describe("the catalogue of core", () => {
  test.each(Object.values(coreDiagnostics).map((factory) => [factory.code, factory] as const))(
    "%s speaks both languages",
    (code, factory) => {
      const made = (factory as (params: unknown) => ReturnType<typeof factory>)(
        factory.definition.example,
      );
      expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
      for (const text of [made.message, made.hint]) {
        expect(text.en).not.toBe(text.vi);
        expect(`${text.en}${text.vi}`).not.toMatch(/undefined|\[object/);
      }
    },
  );
});

describe("formatDiagnostic", () => {
  const found = coreDiagnostics["observation/duplicate"](
    { what: "25159, 2022" },
    {
      location: { file: "xa.xlsx", sheet: "2022", row: 12, column: 3 },
      actual: "0,05%",
      expected: ["một dòng"],
      related: [
        {
          location: { file: "xa.xlsx", sheet: "2022", row: 2, column: 3 },
          message: { en: "First given here.", vi: "Đã nêu ở đây." },
        },
      ],
    },
  );

  it("says where, what, and what to do, in English", () => {
    expect(formatDiagnostic(found, "en").split("\n")).toEqual([
      "xa.xlsx!2022:C12: error: The value for 25159, 2022 is given a second time. [observation/duplicate]",
      '  found: "0,05%"',
      "  expected: một dòng",
      "  xa.xlsx!2022:C2: First given here.",
      "  hint: Keep the row that is right and remove the other.",
    ]);
  });

  it("and in Vietnamese", () => {
    expect(formatDiagnostic(found, "vi")).toContain(
      "lỗi: Giá trị của 25159, 2022 được nêu lần thứ hai.",
    );
    expect(formatDiagnostic(found, "vi")).toContain("  gợi ý: ");
  });

  it("cuts what would flood the screen", () => {
    const long = coreDiagnostics["unit/unknown"]({ unit: "x" }, { actual: "y".repeat(5000) });
    expect(formatDiagnostic(long, "en").length).toBeLessThan(400);
    const flood = coreDiagnostics["unit/unknown"]({ unit: "y".repeat(5000) });
    expect(formatDiagnostic(flood, "en").length).toBeLessThan(1300);
  });

  it("shows what a terminal would act upon, and keeps its lines", () => {
    const cell = "\u001b[31m25159\n\u009b\u202e\u0007";
    const location = { file: "a\u001b.csv" };
    const odd = coreDiagnostics["unit/unknown"]({ unit: cell }, { location, actual: cell });
    const text = formatDiagnostic(odd, "vi");
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(text).toContain("\\u001b[31m25159\\n\\u009b\\u202e\\u0007");
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toMatch(/^a\\u001b\.csv: /);
  });

  it("tells errors from warnings", () => {
    expect(hasErrors([found])).toBe(true);
    expect(hasErrors([coreDiagnostics["scope/mixed"]({ a: "a", b: "b" })])).toBe(false);
  });
});

describe("locations", () => {
  test.each([
    [1, 1, "A1"],
    [17, 28, "AB17"],
    [5, 26, "Z5"],
    [5, 702, "ZZ5"],
    [1_048_576, 16_384, "XFD1048576"],
  ])("name row %i, column %i as %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });

  it("are as long as what is known", () => {
    expect(formatLocation({ file: "a.csv" })).toBe("a.csv");
    expect(formatLocation({ file: "a.csv", row: 3 })).toBe("a.csv:3");
    expect(formatLocation({ file: "a.csv", row: 3, column: 2 })).toBe("a.csv:B3");
  });
});

describe("core", () => {
  it("imports nothing from Node outside its node entry", () => {
    const sources = readdirSync(new URL("..", import.meta.url), {
      recursive: true,
      encoding: "utf8",
    }).filter(
      (name) => name.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(name) && !name.startsWith("node/"),
    );
    const offenders = sources.filter((name) =>
      /from "node:/.test(readFileSync(new URL(`../${name}`, import.meta.url), "utf8")),
    );
    expect(sources.length).toBeGreaterThan(20);
    expect(offenders).toEqual([]);
  });
});
