import { describe, expect, it } from "vitest";
import { figuresFileJsonSchema } from "./figures-file-schema.ts";
import { parseFiguresFile, safeParseFiguresFile } from "./parse-figures-file.ts";

const smallest = `{"figures": [
  {"id": "a", "kind": "rate", "printed": "70,4%", "numerator": "5.809", "denominator": "8.250"},
  {"id": "b", "kind": "sum", "printed": "5.809", "parts": ["717", "5.092"]}
]}`;

const complaint = (text: string): string => {
  const result = safeParseFiguresFile(text, "f.yaml");
  if (result.ok) return "accepted";
  const [first] = result.diagnostics;
  return `${first?.code} ${first?.location?.line}:${first?.location?.column} ${first?.message.en}`;
};

describe("a figures file", () => {
  it("may be as small as this, and knows where each figure is printed", () => {
    const { file, locations, name } = parseFiguresFile(smallest, "figures.json");
    expect(name).toBe("figures.json");
    expect(file.figures.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(locations).toEqual([
      { file: "figures.json", line: 2, column: 42 },
      { file: "figures.json", line: 3, column: 41 },
    ]);
  });

  it("may be YAML, with a byte order mark", () => {
    const text = '\ufefffigures:\n  - { id: a, kind: count, printed: "5.809", published: Báo A }\n';
    expect(parseFiguresFile(text, "f.yaml").locations[0]).toMatchObject({ line: 2, column: 36 });
  });

  it.each([
    ["figures: [", "figures-file/not-yaml 1:11"],
    ["figures: 5", "figures-file/invalid 1:10 figures: "],
    ["[]", "figures-file/invalid 1:1 (file): "],
    [
      "figures:\n  - { id: a, kind: mean, printed: x }",
      "figures-file/invalid 2:20 figures[0].kind",
    ],
    [
      "figures:\n  - { id: a, kind: sum }",
      "figures-file/invalid 2:5 figures[0].printed: this field is missing",
    ],
    [
      "figures:\n  - { id: a, kind: sum, printed: x, part: 1 }",
      "figures-file/invalid 2:43 figures[0].part",
    ],
    [
      "figures:\n  - { id: a, kind: sum, printed: x }\n  - { id: a, kind: sum, printed: y }",
      "figures-file/duplicate-id 3:11",
    ],
  ])("is refused with its place: %j", (text, expected) => {
    expect(complaint(text)).toContain(expected);
  });

  it("keeps the digits of numbers that stand without quotes", () => {
    const text = `{"figures": [
      {"id": "a", "kind": "rate", "printed": "50,77%", "numerator": 40.62, "denominator": 80},
      {"id": "b", "kind": "sum", "printed": 70.40, "parts": [9007199254740993, 60.2]}
    ]}`;
    const [a, b] = parseFiguresFile(text, "f.json").file.figures;
    expect(a).toMatchObject({ numerator: "40.62", denominator: 80 });
    expect(b).toMatchObject({ printed: "70.40", parts: ["9007199254740993", "60.2"] });
    expect(complaint("figures:\n  - { id: a, kind: sum, printed: x, parts: [8.250] }")).toContain(
      '2:45 figures[0].parts[0]: expected a text in quotes, such as "8.250"',
    );
  });

  it("is refused where aliases unfold without end", () => {
    const levels = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [name, inner] of ["ba", "cb", "dc", "ed"].map((pair) => [...pair])) {
      levels.push(`${name}: &${name} [${`*${inner}, `.repeat(10)}]`);
    }
    const result = safeParseFiguresFile([...levels, "figures: *e"].join("\n"), "f.yaml");
    expect(result.ok).toBe(false);
    expect(!result.ok && result.diagnostics[0]?.code).toBe("figures-file/not-yaml");
  });

  it("throws what is wrong where a file is demanded", () => {
    expect(() => parseFiguresFile("figures: 5", "f.yaml")).toThrow(
      'The figures file "f.yaml" cannot be used.',
    );
  });

  it("has a JSON Schema for editors", async () => {
    const text = `${JSON.stringify(figuresFileJsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../schema/figures.schema.json");
  });
});
