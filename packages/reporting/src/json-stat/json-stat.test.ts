import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
// @ts-expect-error the package has no types
import JSONstat from "jsonstat-toolkit";
import { describe, expect, it } from "vitest";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { fromJsonStat, type JsonStat, toJsonStat } from "./json-stat.ts";

const schema = JSON.parse(
  readFileSync(new URL("../testing/fixtures/json-stat-2.0.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** The rules of the JSON-stat validator that a schema cannot say, by their codes. */
function brokenRules({ id, size, dimension, role, value, status }: JsonStat): readonly string[] {
  const total = size.reduce((product, length) => product * length, 1);
  const inside = (key: string) => /^\d+$/.test(key) && Number(key) < total;
  const rules: [string, boolean][] = [
    ["S1", id.length === size.length],
    ["S2", id.every((name) => name in dimension) && Object.keys(dimension).length === id.length],
    ["S4", Object.keys(value).every(inside)],
    [
      "S5",
      Object.values(role)
        .flat()
        .every((name) => id.includes(name)),
    ],
    ["S7", Object.keys(status).every(inside)],
    ["S8", role.metric.every((name) => dimension[name]?.category.unit !== undefined)],
    ...id.flatMap((name, index): [string, boolean][] => {
      const { index: keys, label, unit = {}, child = {} } = dimension[name]!.category;
      const known = (key: string) => keys.includes(key);
      return [
        ["D1", keys.length === size[index]],
        ["D3", Object.keys(label).every(known) && keys.every((key) => key in label)],
        ["D4", Object.keys(unit).every(known)],
        ["D7", [...Object.keys(child), ...Object.values(child).flat()].every(known)],
      ];
    }),
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
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

  it("breaks the rules where it is changed, so that the checks can fail", () => {
    const document = toJsonStat(catTien());
    expect(brokenRules({ ...document, size: [1] })).toContain("S1");
    expect(brokenRules({ ...document, value: { 9999: 1 } })).toContain("S4");
    expect(validate({ ...document, class: "x" })).toBe(false);
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
    const dataset = catTien();
    const district = dataset.units.at(-1)!.id;
    const units = dataset.units.map((unit) =>
      unit.id === district ? unit : { ...unit, parent: district },
    );
    const { unit } = toJsonStat({ ...dataset, units }).dimension;
    expect(unit?.category.child?.[district]).toHaveLength(9);
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

  it("refuses a document whose values were changed, and one of another program", () => {
    const document = toJsonStat(catTien());
    expect(() => fromJsonStat({ ...document, value: { ...document.value, 0: 7 } })).toThrow(
      /differ/,
    );
    expect(() => fromJsonStat({ ...document, extension: {} as never })).toThrow(/extension/);
  });
});
