import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TyleError } from "@tyle/core";
import { afterAll, describe, expect, it, test } from "vitest";
import { readConfig } from "./read-config.ts";
import { runConfigSchema } from "./run-config-schema.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const valid = `title: { vi: Báo cáo, en: Report }
units: units.csv
indicators:
  online:
    label: { vi: Tỷ lệ, en: Rate }
    definition: { vi: Một, en: One }
figures:
  - file: a.csv
    period: 2022
    scope: own
    unit: { column: Code }
    values:
      - { column: Rate, indicator: online, part: rate }
`;

function read(text: string): unknown {
  const path = join(folder, "tyle.yaml");
  writeFileSync(path, text);
  return readConfig(path, runConfigSchema);
}

function complaint(text: string): { code: string; line: number | undefined; message: string } {
  try {
    read(text);
  } catch (error) {
    const [diagnostic] = (error as TyleError).diagnostics;
    const { code = "", location, message } = diagnostic ?? {};
    return { code, line: location?.line, message: message?.en ?? "" };
  }
  throw new Error("was accepted");
}

describe("the configuration of a run", () => {
  it("fills in what is not said", () => {
    expect(read(valid)).toMatchObject({
      language: "vi",
      out: "out",
      targets: [],
      figures: [{ period: "2022", rule: "calendar" }],
    });
  });

  it("may be JSON", () => {
    const json = {
      title: { vi: "a", en: "b" },
      units: "u.csv",
      indicators: {},
      figures: [
        {
          file: "f",
          period: "2023-H1",
          unit: "683",
          scope: "own",
          values: [{ column: "c", indicator: "i", part: "rate" }],
        },
      ],
    };
    expect(read(JSON.stringify(json))).toMatchObject({ units: "u.csv" });
  });

  test.each([
    [
      "a missing title",
      valid.replace(/^title.*\n/, ""),
      "config/invalid",
      1,
      "title: this field is missing",
    ],
    ["an unknown field", `${valid}colour: red\n`, "config/invalid", 14, "colour"],
    [
      "a period that is none",
      valid.replace("2022", "2022-H7"),
      "config/invalid",
      9,
      "figures[0].period: expected a period",
    ],
    [
      "a scope that is none",
      valid.replace("scope: own", "scope: all"),
      "config/invalid",
      10,
      'figures[0].scope: Invalid option: expected one of "own"|"children"|"including-children", or ',
    ],
    [
      "neither values nor rows",
      valid.replace(/ {4}values:\n.*\n/, ""),
      "config/invalid",
      8,
      "either `values`",
    ],
    [
      "a target as a number",
      `${valid}targets:\n  - { indicator: online, atLeast: 80, source: { vi: a, en: b } }\n`,
      "config/invalid",
      15,
      "targets[0].atLeast",
    ],
    ["broken YAML", `${valid}  bad: [`, "config/not-yaml", 14, "neither YAML nor JSON"],
    ["an empty file", "# nothing\n", "config/not-yaml", 1, "nothing in it"],
    ["nesting without end", `${valid}out: ${"[".repeat(50_000)}`, "config/not-yaml", 14, "levels"],
    [
      "a key given twice",
      `${valid}units: a.csv\n`,
      "config/not-yaml",
      14,
      '"units" is given twice',
    ],
    ["a second document", `${valid}---\n`, "config/not-yaml", 14, "second document"],
    [
      "a key that means something to JavaScript",
      valid.replace("online:", "__proto__:"),
      "config/not-yaml",
      4,
      '"__proto__" cannot be a name',
    ],
    [
      "bytes that are not UTF-8",
      valid.replace("Báo", "B\ufffdo"),
      "config/not-yaml",
      1,
      "not UTF-8",
    ],
    [
      "aliases that unfold without end",
      `${valid}a: &a [x, x]\n${["ba", "cb", "dc", "ed", "fe", "gf", "hg", "ih"]
        .map(([name, inner]) => `${name}: &${name} [${`*${inner}, `.repeat(9)}]\n`)
        .join("")}`,
      "config/not-yaml",
      15,
      "alias",
    ],
  ])("refuses %s and says where", (_, text, code, line, message) => {
    const found = complaint(text);
    expect(found).toMatchObject({ code, line });
    expect(found.message).toContain(message);
  });

  it("refuses a file that is not there", () => {
    expect(() => readConfig(join(folder, "none.yaml"), runConfigSchema)).toThrow(
      expect.objectContaining({ code: "io/not-found" }),
    );
  });
});
