import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { toSdmxJson } from "./to-sdmx-json.ts";

// The official schema of SDMX-JSON 2.1 has no licence, so it is not ours to commit; a copy is read where one is named.
const schemaPath = process.env.TYLE_SDMX_SCHEMA;
if (!schemaPath)
  process.stdout.write("SDMX-JSON is not validated: TYLE_SDMX_SCHEMA names no schema.\n");
const isValid = (message: unknown): boolean => {
  const ajv = new Ajv2019({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaPath ?? "", "utf8")) as object);
  return validate(message);
};
const options = { prepared: "2026-07-01T00:00:00Z", sender: "TYLE" };

describe("toSdmxJson", () => {
  it.skipIf(!schemaPath).each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("is valid by the schema: %s", (_, dataset) => {
    expect(isValid(toSdmxJson(dataset, options))).toBe(true);
  });

  it.skipIf(!schemaPath)("notices a message without sender", () => {
    expect(isValid({ ...toSdmxJson(catTien(), options), meta: { id: "x" } })).toBe(false);
  });

  it("says value, status and exact value of each observation, and nothing for what is missing", () => {
    const read = (dataset: ReturnType<typeof catTien>) => {
      const { data } = toSdmxJson(dataset, options) as unknown as {
        data: { dataSets: [{ observations: Record<string, unknown[]> }] };
      };
      return Object.values(data.dataSets[0].observations);
    };
    expect(read(catTien())[0]?.slice(0, 4)).toEqual([0.03, 0, "3/10000", "PT"]);
    const missing = read(province(9)).filter(([value]) => value === null);
    expect(missing).toHaveLength(province(9).cells.filter((cell) => cell.missing !== null).length);
    expect(missing[0]?.[2]).toBeNull();
  });
});
