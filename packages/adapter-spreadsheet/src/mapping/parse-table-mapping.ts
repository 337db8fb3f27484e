import { type MissingReason, TyleError } from "@tyle/core";
import { z } from "zod";
import { nameOf, type TableMapping } from "./table-mapping.ts";

const reasons = [
  "not-applicable",
  "not-provided",
  "suppressed",
  "below-half-unit",
  "not-yet-due",
] as const satisfies readonly MissingReason[];

const text = z.string().min(1);

/** Guards a mapping that comes from a file. The public type is the hand-written one. */
export const tableMappingSchema = z.strictObject({
  table: text,
  columns: z
    .array(
      z
        .strictObject({
          heading: z.union([text, z.array(text).min(1)]),
          dimension: text.optional(),
          measure: text.optional(),
          rate: text.optional(),
          optional: z.boolean().optional(),
        })
        .refine(
          ({ dimension, measure, rate }) =>
            [dimension, measure, rate].filter((name) => name !== undefined).length === 1,
          { error: "exactly one of dimension, measure and rate is needed" },
        ),
    )
    .min(1),
  sums: z.array(z.strictObject({ whole: text, parts: z.array(text).min(1) })).optional(),
  shares: z.array(z.strictObject({ rate: text, part: text, whole: text })).optional(),
  missing: z.record(z.string(), z.enum(reasons)).optional(),
});

/**
 * Checks a mapping that was read from JSON or YAML.
 *
 * @throws {TyleError} `content/invalid` that names each wrong place.
 * @example
 * parseTableMapping({ table: "Kênh nộp", columns: [{ heading: "Trực tuyến", measure: "online" }] })
 */
export function parseTableMapping(value: unknown): TableMapping {
  const result = tableMappingSchema.safeParse(value);
  if (result.success) {
    const mapping = result.data as TableMapping;
    const names = mapping.columns.map(nameOf);
    const unknown = [...sumNames(mapping), ...shareNames(mapping)].filter(
      (name) => !names.includes(name),
    );
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    if (unknown.length === 0 && twice.length === 0) return mapping;
    const en = [
      ...unknown.map((name) => `no column is called "${name}"`),
      ...twice.map((name) => `two columns are called "${name}"`),
    ];
    const vi = [
      ...unknown.map((name) => `không có cột nào tên "${name}"`),
      ...twice.map((name) => `có hai cột tên "${name}"`),
    ];
    throw refuse(en.join("; "), vi.join("; "));
  }
  const places = result.error.issues.map(
    ({ path, message }) => `${path.join(".") || "(mapping)"}: ${message}`,
  );
  throw refuse(places.join("; "), places.join("; "));
}

const refuse = (en: string, vi: string): TyleError =>
  new TyleError("content/invalid", {
    en: `The mapping cannot be used: ${en}.`,
    vi: `Không dùng được tệp ánh xạ: ${vi}.`,
  });

const sumNames = ({ sums = [] }: TableMapping): readonly string[] =>
  sums.flatMap(({ whole, parts }) => [whole, ...parts]);

const shareNames = ({ shares = [] }: TableMapping): readonly string[] =>
  shares.flatMap(({ rate, part, whole }) => [rate, part, whole]);
