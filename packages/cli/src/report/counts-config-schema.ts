import { safeParseLocalDate } from "@tyle/core";
import { z } from "zod";
import {
  figureSourceSchema,
  mapFileSchema,
  targetSchema,
  textSchema,
} from "../config/run-config-schema.ts";
import type { CountsConfig } from "./counts-config.ts";

const day = z.string().refine((text) => safeParseLocalDate(text) !== null, {
  error: 'expected a day such as "2025-07-01", in quotes',
  params: { vi: 'cần một ngày như "2025-07-01", trong dấu nháy' },
});

/** Checks the configuration of a report on counts. */
export const countsConfigSchema: z.ZodType<CountsConfig> = z
  .strictObject({
    title: textSchema,
    language: z.enum(["vi", "en"]).default("vi"),
    province: z.string().min(1),
    unitsOf: day,
    indicator: z.strictObject({
      id: z.string().min(1),
      label: textSchema,
      definition: textSchema,
      decimals: z.int().min(0).max(6).default(1),
    }),
    figures: z.array(figureSourceSchema).min(1),
    targets: z
      .array(
        z.intersection(targetSchema, z.object({ from: day.optional(), until: day.optional() })),
      )
      .default([]),
    notes: z.array(textSchema).default([]),
    map: mapFileSchema,
  })
  .transform((config) => config as CountsConfig);
