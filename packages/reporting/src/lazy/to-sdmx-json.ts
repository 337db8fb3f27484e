import type { Dataset } from "../dataset/dataset.ts";
import type { SdmxOptions } from "../sdmx/to-sdmx-json.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";

/**
 * Writes a dataset as an SDMX-JSON 2.1 data message, as `toSdmxJson` of `@tyle/reporting/sdmx` does at once. Here the
 * format is loaded when the first message is asked for.
 *
 * @throws {TyleError} `argument/invalid` when a cell says something else than its exact value.
 * @example
 * (await toSdmxJson(dataset, { prepared: "2026-07-01T00:00:00Z", sender: "TYLE" })).meta // { id: "cat-tien", … }
 */
export async function toSdmxJson(dataset: Dataset, options: SdmxOptions): Promise<JsonObject> {
  const loaded = await import("../sdmx/index.ts");
  return loaded.toSdmxJson(dataset, options);
}
