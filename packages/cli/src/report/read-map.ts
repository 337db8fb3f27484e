import { TyleError } from "@tyle/core";
import type { MapFeatures } from "@tyle/reporting";
import { z } from "zod";
import { readBytes } from "../read-bytes.ts";

const day = z.string().nullable().optional();

/** The part of GeoJSON that a map is drawn of; a `code` may be written as a number. */
const mapSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      geometry: z.looseObject({ type: z.string() }),
      properties: z.object({
        code: z.union([z.string(), z.int().transform(String)]),
        validFrom: day,
        validTo: day,
      }),
    }),
  ),
});

/**
 * Reads shapes of units from a GeoJSON file whose features carry `code`, and where shapes change `validFrom` and
 * `validTo`.
 *
 * @throws {TyleError} `io/not-found`, or `content/invalid` with the first place that is not so.
 */
export function readMap(path: string): MapFeatures {
  const read = mapSchema.safeParse(parseJson(new TextDecoder().decode(readBytes(path))));
  if (read.success) {
    // zod writes what may be left out as possibly undefined, which the drawing takes for left out.
    return read.data as MapFeatures;
  }
  const place = read.error.issues[0]?.path.join(".") ?? "";
  throw new TyleError("content/invalid", {
    en: `"${path}" is no GeoJSON with a "code" for each feature: see "${place}".`,
    vi: `"${path}" không phải GeoJSON có "code" cho từng đối tượng: xem "${place}".`,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
