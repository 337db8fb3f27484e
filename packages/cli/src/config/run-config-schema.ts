import { definePeriod, type Scope, type Text, toRational } from "@tyle/core";
import { obstacles } from "@tyle/indicators-vn";
import { z } from "zod";
import type { RunConfig } from "./run-config.ts";

/** A text in both languages. */
export const textSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** A rule of our own, with its complaint in both languages. */
const complaint = ({ en, vi }: Text) => ({ error: en, params: { vi } });

/** A text that a function of core accepts. */
const accepted = (accepts: (value: string) => unknown, expected: Text) =>
  z.string().refine((value) => succeeds(() => accepts(value)), complaint(expected));

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

// YAML reads 2022 as a number; a year is a name here.
const period = z.union([z.string(), z.int().transform(String)]).pipe(
  accepted(definePeriod, {
    en: 'expected a period such as "2022", "2023-H1", "2023-Q1" or "2023-04"',
    vi: 'cần kỳ báo cáo như "2022", "2023-H1", "2023-Q1" hoặc "2023-04"',
  }),
);
const exactNumber = accepted(toRational, {
  en: 'expected an exact number in quotes, such as "80%" or "200"',
  vi: 'cần số chính xác trong dấu nháy, ví dụ "80%" hoặc "200"',
});
const scope = z.enum(["own", "children", "including-children"]) satisfies z.ZodType<Scope>;
const part = z.enum(["rate", "numerator", "denominator"]);

/** A file of figures. */
export const figureSourceSchema = z
  .strictObject({
    file: z.string().min(1).describe("Path of the file, relative to this configuration."),
    period: period.describe('"2022", "2023-H1", "2023-Q1" or "2023-04".'),
    rule: z
      .enum(["calendar", "nd09"])
      .default("calendar")
      .describe("nd09: periods run from the 15th to the 14th (decree 09/2019/NĐ-CP, article 12)."),
    unit: z
      .union([z.string().min(1), z.strictObject({ column: z.string().min(1) })])
      .describe("The code of the one unit, or the column that holds codes."),
    scope: z
      .union([
        scope,
        z.strictObject({ column: z.string().min(1), values: z.record(z.string(), scope) }),
      ])
      .describe("own: the unit's own office; children: the units below; including-children: both."),
    values: z
      .array(z.strictObject({ column: z.string().min(1), indicator: z.string().min(1), part }))
      .min(1)
      .optional()
      .describe("For a table with one column a figure."),
    rows: z
      .strictObject({
        column: z.string().min(1),
        value: z.string().min(1),
        values: z.record(z.string(), z.strictObject({ indicator: z.string().min(1), part })),
      })
      .optional()
      .describe("For a table with one row a figure."),
  })
  .refine(
    ({ values, rows }) => (values === undefined) !== (rows === undefined),
    complaint({
      en: "expected either `values` (one column a figure) or `rows` (one row a figure)",
      vi: "cần đúng một trong hai: `values` (mỗi cột một số liệu) hoặc `rows` (mỗi dòng một số liệu)",
    }),
  );

/** A value to be reached. */
export const targetSchema = z
  .strictObject({
    indicator: z.string().min(1),
    atLeast: exactNumber.optional(),
    atMost: exactNumber.optional(),
    source: textSchema.describe("Who set the target, and where it is written."),
  })
  .refine(
    ({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined),
    complaint({
      en: "expected either `atLeast` or `atMost`",
      vi: "cần đúng một trong hai: `atLeast` hoặc `atMost`",
    }),
  );

const claim = z.strictObject({
  text: textSchema,
  indicator: z.string().min(1),
  period,
  highestToLowest: z.union([
    z.strictObject({ moreThan: exactNumber }),
    z.strictObject({ atLeast: exactNumber }),
  ]),
});

const obstacle = z
  .strictObject({
    id: z.string().min(1).describe("Such as no-scanner, or an id of your own with a label."),
    label: textSchema.optional(),
    unit: z.string().min(1).optional().describe("The code of the unit; left out: said of all."),
    period,
    source: textSchema.describe("Who named the cause, and where."),
  })
  .refine(
    ({ id, label }) => label !== undefined || obstacles.some((known) => known.id === id),
    complaint({
      en: `expected a \`label\`, or one of ${obstacles.map(({ id }) => id).join(", ")}`,
      vi: `cần \`label\`, hoặc một trong: ${obstacles.map(({ id }) => id).join(", ")}`,
    }),
  );

/** The file of a map. */
export const mapFileSchema = z
  .string()
  .min(1)
  .optional()
  .describe(
    "A GeoJSON file for `tyle report`, relative to this configuration. Each feature has the property code, and may have validFrom and validTo.",
  );

/** Checks the configuration of `tyle run`. */
export const runConfigSchema: z.ZodType<RunConfig> = z
  .strictObject({
    $schema: z.string().optional(),
    title: textSchema,
    language: z.enum(["vi", "en"]).default("vi"),
    units: z
      .string()
      .min(1)
      .describe(
        "A CSV file with the columns code, name, full_name, level, kind, parent, valid_from.",
      ),
    indicators: z.record(z.string(), z.strictObject({ label: textSchema, definition: textSchema })),
    figures: z.array(figureSourceSchema).min(1),
    targets: z.array(targetSchema).default([]),
    claims: z.array(claim).default([]),
    obstacles: z.array(obstacle).default([]),
    map: mapFileSchema,
    sources: z.array(textSchema).default([]).describe("Where the figures were published."),
    out: z
      .string()
      .min(1)
      .default("out")
      .describe("The folder for the report, relative to this configuration."),
  })
  .transform(({ $schema: _, ...config }) => config as RunConfig);
