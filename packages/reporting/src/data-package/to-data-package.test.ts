import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { toDataPackage } from "./to-data-package.ts";

const schema = JSON.parse(
  readFileSync(new URL("../testing/fixtures/datapackage-2.0.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

interface Field {
  readonly name: string;
  readonly type: string;
}

/** Reads a package as its descriptor says: names and types of fields, separators, what is missing. */
function readPackage(files: Readonly<Record<string, string>>) {
  const [resource] = JSON.parse(files["datapackage.json"]!).resources;
  const { fields, missingValues } = resource.schema as { fields: Field[]; missingValues: string[] };
  const [head, ...lines] = files[resource.path]!.trimEnd().split(resource.dialect.lineTerminator);
  expect(head!.split(",")).toEqual(fields.map(({ name }) => name));
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
    );
    expect(cells).toHaveLength(fields.length);
    return Object.fromEntries(
      fields.map(({ name, type }, index) => {
        const text = cells[index]!;
        if (missingValues.includes(text)) return [name, null];
        if (type === "date") expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
        return [name, type === "number" || type === "integer" ? Number(text) : text];
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
    expect(rows.map(({ value, exact, status }) => [value, exact, status])).toEqual(
      dataset.cells.map(({ value, exact, status }) => [value, exact, status]),
    );
  });
});
