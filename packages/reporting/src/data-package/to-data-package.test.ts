import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { toDataPackage } from "./to-data-package.ts";

const schema = JSON.parse(
  readFileSync(new URL("../testing/fixtures/datapackage-2.0.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

// The reader of Frictionless Data is no longer cared for, so it is installed outside of the workspace and only on demand.
const home = process.env.TYLE_DATA_PACKAGE_READER;
if (!home) {
  process.stdout.write(
    "Data Packages are not read back: TYLE_DATA_PACKAGE_READER names no folder.\n",
  );
}

/** Reads a package from its files as the reader of Frictionless Data does: checked by its profile, each value cast by its field. */
async function readPackage(
  files: Readonly<Record<string, string>>,
): Promise<readonly Record<string, unknown>[]> {
  const { Package } = createRequire(join(home ?? "", "package.json"))("datapackage");
  const folder = mkdtempSync(join(tmpdir(), "tyle-data-package-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const read = await Package.load(join(folder, "datapackage.json"), { strict: true });
    return await read.resources[0].read({ keyed: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
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
});

describe.skipIf(!home)("toDataPackage, for a reader of Data Packages", () => {
  it.each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("is read back by a Data Package reader, each number as it was: %s", async (_, dataset) => {
    const rows = await readPackage(toDataPackage(dataset));
    const periods = new Map(dataset.periods.map((period) => [period.id, period]));
    expect(
      rows.map(({ value, exact, status, numeratorMin, from }) => [
        ...[value, exact, status, numeratorMin],
        (from as Date).toISOString().slice(0, 10),
      ]),
    ).toEqual(
      dataset.cells.map(({ value, exact, status, numerator, period }) => [
        ...[value, exact, status, numerator && Number(numerator.min)],
        periods.get(period)?.from,
      ]),
    );
  });

  it("is refused by the reader when a cell is given twice or is no number", async () => {
    const files = toDataPackage(catTien());
    const lines = files["cat-tien.csv"]!.split("\r\n");
    const withLines = (changed: readonly string[]) =>
      readPackage({ ...files, "cat-tien.csv": changed.join("\r\n") });
    await expect(withLines(lines)).resolves.toHaveLength(lines.length - 2);
    await expect(withLines([...lines.slice(0, 2), ...lines.slice(1)])).rejects.toThrow(/unique/);
    await expect(withLines(lines.map((line) => line.replace(",0.0003,", ",ít,")))).rejects.toThrow(
      /type and format/,
    );
  });

  it("survives names with quotation marks, separators and line ends", async () => {
    const { units, ...dataset } = catTien();
    const name = 'Xã "A", B\r\nC';
    const [unit, ...rest] = units;
    const changed = { ...dataset, units: [{ ...unit!, label: { vi: name, en: name } }, ...rest] };
    expect((await readPackage(toDataPackage(changed)))[0]?.unitLabel).toBe(name);
  });
});
