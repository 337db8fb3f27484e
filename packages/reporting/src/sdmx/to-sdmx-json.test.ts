import { readFileSync } from "node:fs";
import type { Text } from "@tyle/core";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
// @ts-expect-error the package has no types
import { SDMXParser } from "sdmx-json-parser";
import { describe, expect, it } from "vitest";
import { statusLabels } from "../dataset/cell-status.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { scaled } from "../dataset/scaled.ts";
import { scopeLabels } from "../dataset/scope-labels.ts";
import { unitLabels } from "../dataset/unit-labels.data.ts";
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

interface Message {
  readonly structures: [
    { attributes: { observation: [unknown, { values: readonly { value: string }[] }] } },
  ];
  readonly dataSets: [{ observations: Record<string, readonly (number | null)[]> }];
}

/** The rows that a reader of other people makes of a message. It knows addresses only, and asks them for "format=jsondata". */
async function read(dataset: Dataset): Promise<unknown> {
  const parser = new SDMXParser();
  const message = encodeURIComponent(JSON.stringify(toSdmxJson(dataset, options)));
  await parser.getDatasets(`data:application/json;format=jsondata,${message}`);
  return parser.getData();
}

describe("toSdmxJson", () => {
  it.skipIf(!schemaPath).each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
    ["nothing", { ...catTien(), units: [], cells: [] }],
    ["names of the user's own", { ...catTien(), id: "Cát Tiên, 2022" }],
  ])("is valid by the schema: %s", (_, dataset) => {
    expect(isValid(toSdmxJson(dataset, options))).toBe(true);
  });

  it.skipIf(!schemaPath)("notices a message without sender", () => {
    expect(isValid({ ...toSdmxJson(catTien(), options), meta: { id: "x" } })).toBe(false);
  });

  it.each([
    ["real figures", catTien()],
    ["a province with gaps", province(9)],
  ])("is read back by a reader of SDMX-JSON, each value at its place: %s", async (_, dataset) => {
    const label = (items: readonly { readonly id: string; readonly label: Text }[], id: string) =>
      items.find((item) => item.id === id)?.label.vi;
    expect(await read(dataset)).toEqual(
      dataset.cells.map(({ unit, measure, period, scope, exact, status }) => {
        const { unit: kind = "count" } = dataset.measures.find(({ id }) => id === measure) ?? {};
        return {
          REF_AREA: label(dataset.units, unit),
          INDICATOR: label(dataset.measures, measure),
          TIME_PERIOD: label(dataset.periods, period),
          SCOPE: scopeLabels[scope].vi,
          OBS_STATUS: statusLabels[status].vi,
          UNIT_MEASURE: unitLabels[kind].vi,
          value: scaled(exact, kind),
        };
      }),
    );
  });

  it("says the exact value of each observation, and none for what is missing", () => {
    const exacts = (dataset: Dataset) => {
      const { structures, dataSets } = toSdmxJson(dataset, options).data as unknown as Message;
      const values = structures[0].attributes.observation[1].values;
      return Object.values(dataSets[0].observations).map((one) =>
        one[2] === null ? null : values[one[2]!]?.value,
      );
    };
    for (const dataset of [catTien(), province(9)]) {
      expect(exacts(dataset)).toEqual(dataset.cells.map(({ exact }) => exact));
    }
    expect(exacts(province(9))).toContain(null);
  });

  it("writes identifiers that the format allows, and a message without cells", () => {
    const { meta } = toSdmxJson(
      { ...catTien(), id: "Cát Tiên, 2022" },
      { ...options, sender: "Sở TT&TT" },
    );
    expect(meta).toMatchObject({ id: "C_t_Ti_n__2022", sender: { id: "S__TT_TT" } });
    const empty = { ...catTien(), units: [], cells: [] };
    expect(toSdmxJson(empty, options).data).toEqual({ structures: [], dataSets: [] });
  });
});
