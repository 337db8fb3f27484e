import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { toDataPackage } from "./to-data-package.ts";

const schema = JSON.parse(
  readFileSync(new URL("../testing/fixtures/datapackage-2.0.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

interface Descriptor {
  readonly resources: readonly [
    {
      readonly path: string;
      readonly dialect: { readonly lineTerminator: string };
      readonly schema: {
        readonly fields: readonly { readonly name: string; readonly type: string }[];
        readonly missingValues: readonly string[];
        readonly primaryKey: readonly string[];
      };
    },
  ];
}

/** What a text is by the type of its field; a text that is none of that type is an error. */
const casts: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  number: (text) => Number(matching(text, /^-?\d+(\.\d+)?$/)),
  integer: (text) => BigInt(text),
  date: (text) => matching(text, /^\d{4}-\d\d-\d\d$/),
};

function matching(text: string, pattern: RegExp): string {
  expect(text).toMatch(pattern);
  return text;
}

/**
 * Reads a package as its descriptor says: dialect, names and types of fields, what is missing, what is unique. The CSV
 * is read by csv-parse. The readers of whole packages that npm has are no longer kept up (they bring axios 0.21).
 */
function readPackage(files: Readonly<Record<string, string>>): readonly Record<string, unknown>[] {
  const { resources } = JSON.parse(files["datapackage.json"]!) as Descriptor;
  const [{ path, dialect, schema: table }] = resources;
  const options = { columns: true, record_delimiter: dialect.lineTerminator } as const;
  const records = parse<Record<string, string>>(files[path]!, options);
  const keys = records.map((record) => table.primaryKey.map((name) => record[name]).join(" "));
  expect(new Set(keys).size).toBe(records.length);
  return records.map((record) => {
    expect(Object.keys(record)).toEqual(table.fields.map(({ name }) => name));
    return Object.fromEntries(
      table.fields.map(({ name, type }) => {
        const text = record[name]!;
        return [name, table.missingValues.includes(text) ? null : casts[type]!(text)];
      }),
    );
  });
}

describe("toDataPackage", () => {
  it.each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("is valid by the profile: %s", (_, dataset) => {
    validate(JSON.parse(toDataPackage(dataset)["datapackage.json"]!));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("notices a descriptor without resources", () => {
    expect(validate({ name: "x" })).toBe(false);
  });

  it("is read back by its own descriptor, each number as it was", () => {
    const dataset = province(9);
    const rows = readPackage(toDataPackage(dataset));
    expect(
      rows.map(({ value, exact, status, numeratorMin }) => [value, exact, status, numeratorMin]),
    ).toEqual(
      dataset.cells.map(({ value, exact, status, numerator }) => [
        ...[value, exact, status],
        numerator && BigInt(numerator.min),
      ]),
    );
  });

  it("survives names with quotation marks, separators and line ends", () => {
    const { units, ...dataset } = catTien();
    const name = 'Xã "A", B\r\nC';
    const [unit, ...rest] = units;
    const changed = { ...dataset, units: [{ ...unit!, label: { vi: name, en: name } }, ...rest] };
    expect(readPackage(toDataPackage(changed))[0]?.unitLabel).toBe(name);
  });
});
