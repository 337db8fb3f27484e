import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { toSdmxJson } from "./to-sdmx-json.ts";

const schema = JSON.parse(
  readFileSync(
    new URL("../testing/fixtures/sdmx-json-data-2.1.schema.json", import.meta.url),
    "utf8",
  ),
) as object;
const ajv = new Ajv2019({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const options = { prepared: "2026-07-01T00:00:00Z", sender: "TYLE" };

describe("toSdmxJson", () => {
  it.each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("is valid by the schema: %s", (_, dataset) => {
    validate(toSdmxJson(dataset, options));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("notices a message without sender", () => {
    expect(validate({ ...toSdmxJson(catTien(), options), meta: { id: "x" } })).toBe(false);
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
