import { readFileSync } from "node:fs";
import { TyleError } from "@tyle/core";
import { Ajv2020 } from "ajv/dist/2020.js";
// @ts-expect-error the package has no types
import JSONstat from "jsonstat-toolkit";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../dataset/dataset.ts";
import { catTien } from "../testing/cat-tien.ts";
import { brokenRules } from "../testing/json-stat-rules.ts";
import { province } from "../testing/province.ts";
import { fromJsonStat, type JsonStat, toJsonStat } from "./json-stat.ts";

const schema = JSON.parse(
  readFileSync(new URL("../testing/fixtures/json-stat-2.0.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** Cát Tiên with its district above the communes, so that the hierarchy is written. */
function withHierarchy(): Dataset {
  const dataset = catTien();
  const district = dataset.units.at(-1)!.id;
  const units = dataset.units.map((unit) =>
    unit.id === district ? unit : { ...unit, parent: district },
  );
  return { ...dataset, units };
}

/** Breaks one rule of JSON-stat in a document, at the place named. */
const breaks: readonly (readonly [
  rule: string,
  path: string,
  breakIt: (document: Loose) => void,
])[] = [
  ["S1", "/size/4", (document) => document.size.push(1)],
  ["S2", "/dimension/sex", (document) => (document.dimension.sex = document.dimension.scope!)],
  ["S3", "/value/0", (document) => (document.value = [1])],
  ["S4", "/value/999", (document) => (document.value = { ...document.value, 999: 1 })],
  ["S5", "/role/time/0", (document) => (document.role.time = ["year"])],
  ["S6", "/status/0", (document) => (document.status = ["A"])],
  ["S7", "/status/-1", (document) => (document.status = { ...document.status, "-1": "M" })],
  [
    "S8",
    "/dimension/measure/category/unit/online-rate",
    ({ dimension }) => (dimension.measure!.category.unit = {}),
  ],
  [
    "D1",
    "/dimension/period/category/index/2",
    ({ dimension }) => (dimension.period!.category.index as string[]).push("2024"),
  ],
  [
    "D2",
    "/dimension/period/category/index/0",
    ({ dimension }) => (dimension.period!.category.index = { 2022: 0, "2023-H1": 2 }),
  ],
  [
    "D3",
    "/dimension/period/category/label/2021",
    ({ dimension }) => (dimension.period!.category.label["2021"] = "Năm 2021"),
  ],
  [
    "D4",
    "/dimension/measure/category/unit/late",
    ({ dimension }) => (dimension.measure!.category.unit!.late = {}),
  ],
  [
    "D5",
    "/dimension/unit/category/coordinates",
    ({ dimension }) => (dimension.unit!.category.coordinates = { x: [0, 0] }),
  ],
  [
    "D6",
    "/dimension/unit/category/note",
    ({ dimension }) => (dimension.unit!.category.note = { x: ["?"] }),
  ],
  [
    "D7",
    "/dimension/unit/category/child/25159@2020-02-01",
    ({ dimension }) => (dimension.unit!.category.child!["25159@2020-02-01"] = ["683@2020-02-01"]),
  ],
];

interface Loose {
  size: number[];
  role: Record<string, string[]>;
  value: object;
  status: object;
  dimension: Record<
    string,
    {
      category: {
        index: unknown;
        label: Record<string, string>;
        unit?: Record<string, object>;
        child?: Record<string, string[]>;
        coordinates?: object;
        note?: object;
      };
    }
  >;
}

function broken(breakIt: (document: Loose) => void): JsonStat {
  const document = JSON.parse(JSON.stringify(toJsonStat(withHierarchy())));
  breakIt(document);
  return document;
}

describe("toJsonStat", () => {
  it.each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("is valid by the schema and by the rules: %s", (_, dataset) => {
    const document = toJsonStat(dataset, { language: "en" });
    validate(JSON.parse(JSON.stringify(document)));
    expect(validate.errors ?? []).toEqual([]);
    expect(brokenRules(document)).toEqual([]);
  });

  it.each(breaks)("would be noticed by rule %s", (rule, _, breakIt) => {
    expect(brokenRules(broken(() => {}))).toEqual([]);
    expect(brokenRules(broken(breakIt))).toContain(rule);
  });

  it("would be noticed by the schema", () => {
    expect(validate({ ...toJsonStat(catTien()), class: "x" })).toBe(false);
  });

  it("is read by the toolkit: percents as percents, missing with its status", () => {
    // The toolkit changes what it is given.
    const read = JSONstat(JSON.parse(JSON.stringify(toJsonStat(catTien()))));
    const cell = read.Data({
      unit: "25159@2020-02-01",
      period: "2022",
      measure: "online-rate",
      scope: "own",
    });
    expect(cell.value).toBe(0.03);
    const gap = province(9).cells.find(({ missing }) => missing !== null)!;
    const made = JSONstat(JSON.parse(JSON.stringify(toJsonStat(province(9)))));
    const { unit, period, measure, scope } = gap;
    expect(made.Data({ unit, period, measure, scope })).toMatchObject({ value: null, status: "O" });
  });

  it("keeps the hierarchy of units", () => {
    const { unit } = toJsonStat(withHierarchy()).dimension;
    expect(unit?.category.child?.["683@2020-02-01"]).toHaveLength(9);
  });
});

describe("fromJsonStat", () => {
  it.each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("gives back all of %s, also through JSON", (_, dataset) => {
    const document = JSON.parse(JSON.stringify(toJsonStat(dataset))) as JsonStat;
    expect(fromJsonStat(document)).toEqual(dataset);
  });

  it("reads a document in English, with members of others, and with its values as a list", () => {
    const document = toJsonStat(catTien(), { language: "en" });
    const list = Array.from(
      { length: document.size.reduce((a, b) => a * b) },
      (_, place) => document.value[place] ?? null,
    );
    expect(list.filter((one) => one !== null)).toHaveLength(Object.keys(document.value).length);
    const changed = { ...document, updated: "2026-07-01", value: list } as unknown as JsonStat;
    expect(fromJsonStat(changed)).toEqual(catTien());
  });

  it.each(breaks)("refuses a document that breaks rule %s, and says where", (_, path, breakIt) => {
    expect(thrownBy(broken(breakIt)).diagnostics.map(({ message }) => message.en)).toContainEqual(
      expect.stringContaining(` ${path} `),
    );
  });

  it("refuses changed values and texts, each with what it should be", () => {
    const { code, diagnostics } = thrownBy(
      broken((document) => {
        document.value = { ...document.value, 0: 7 };
        document.dimension.unit!.category.label["25159@2020-02-01"] = "Thị trấn khác";
      }),
    );
    expect(code).toBe("content/invalid");
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "json-stat/contradicts-extension",
        actual: '"Thị trấn khác"',
        expected: ['"Thị trấn Cát Tiên"'],
      }),
      expect.objectContaining({ actual: "7", expected: ["0.03"] }),
    ]);
  });

  it.each([
    null,
    {},
    { extension: {} },
    { ...toJsonStat(catTien()), extension: { tyle: {} } },
    { ...toJsonStat(catTien()), extension: { tyle: { ...catTien(), cells: [{ notes: [] }] } } },
    { ...toJsonStat(catTien()), extension: { tyle: { ...catTien(), units: [] } } },
  ])("refuses what holds no dataset (%#)", (document) => {
    expect(thrownBy(document)).toMatchObject({ code: "content/invalid" });
  });

  it("refuses a dataset in which a cell says something else than its exact value", () => {
    const cells = catTien().cells.map((cell) => ({ ...cell, value: 0 }));
    const document = { ...toJsonStat(catTien()), extension: { tyle: { ...catTien(), cells } } };
    expect(thrownBy(document).diagnostics.map(({ code }) => code)).toContain(
      "chart/value-contradicts-exact",
    );
  });
});

function thrownBy(document: unknown): TyleError {
  try {
    fromJsonStat(document as JsonStat);
  } catch (error) {
    if (error instanceof TyleError) return error;
    throw error;
  }
  throw new Error("was read");
}
