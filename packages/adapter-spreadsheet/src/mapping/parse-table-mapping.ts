import {
  type Language,
  type MissingReason,
  type SourceLocation,
  type Text,
  TyleError,
} from "@tyle/core";
import { z } from "zod";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { nameOf, type TableMapping } from "./table-mapping.ts";

const reasons = [
  "not-applicable",
  "not-provided",
  "suppressed",
  "below-half-unit",
  "not-yet-due",
] as const satisfies readonly MissingReason[];

// Values are kept under the names of a mapping: one name would be lost.
const text = z
  .string()
  .min(1)
  .regex(/^(?!__proto__$)/);

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
          {
            error: "exactly one of dimension, measure and rate is needed",
            params: { vi: "cần đúng một trong dimension, measure và rate" },
          },
        ),
    )
    .min(1),
  sums: z.array(z.strictObject({ whole: text, parts: z.array(text).min(1) })).optional(),
  shares: z.array(z.strictObject({ rate: text, part: text, whole: text })).optional(),
  missing: z.record(z.string(), z.enum(reasons)).optional(),
});

/** Tells where the value of a path stands in the file that a mapping was read from. */
export type LocateInMapping = (path: readonly PropertyKey[]) => SourceLocation;

/**
 * Checks a mapping that was read from JSON or YAML. What is wrong is located where the caller can say where things stand.
 *
 * @throws {TyleError} `content/invalid` with a diagnostic for each wrong place.
 * @example
 * parseTableMapping({ table: "Kênh nộp", columns: [{ heading: "Trực tuyến", measure: "online" }] })
 */
export function parseTableMapping(value: unknown, locate?: LocateInMapping): TableMapping {
  const result = tableMappingSchema.safeParse(value, { error: describeIn("en") });
  const problems = result.success
    ? wrongNames(result.data as TableMapping)
    : complaints(result.error, value);
  if (result.success && problems.length === 0) return result.data as TableMapping;
  const diagnostics = problems.map(({ path, problem }) =>
    spreadsheetDiagnostics["mapping/invalid"](
      { path: path.join(".") || "(mapping)", problem },
      locate && { location: locate(path) },
    ),
  );
  const text = { en: "The mapping cannot be used.", vi: "Không dùng được ánh xạ này." };
  throw new TyleError("content/invalid", text, { diagnostics });
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly problem: Text;
}

function complaints({ issues }: z.ZodError, value: unknown): readonly Problem[] {
  // The second pass says the same in the other language.
  const again = tableMappingSchema.safeParse(value, { error: describeIn("vi") });
  return issues.map((issue, at) => {
    const own: unknown = issue.code === "custom" ? issue.params?.vi : undefined;
    const vi = typeof own === "string" ? own : (again.error?.issues[at]?.message ?? issue.message);
    const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
    const path = key === undefined ? issue.path : [...issue.path, key];
    return { path, problem: { en: issue.message, vi } };
  });
}

/** What a value should be, by zod's name for it. The only choice of two is that of a heading. */
const kinds: Partial<Record<string, Text>> = {
  string: { en: "a text", vi: "một văn bản" },
  boolean: { en: "true or false", vi: "true hoặc false" },
  array: { en: "a list", vi: "một danh sách" },
  object: { en: "names with values", vi: "các tên kèm giá trị" },
  record: { en: "names with values", vi: "các tên kèm giá trị" },
  invalid_union: { en: "a text or a list of texts", vi: "một văn bản hoặc danh sách văn bản" },
};

const words = {
  en: { missing: "is missing; expected", wrong: "expected", empty: "must not be empty" },
  vi: { missing: "còn thiếu; cần", wrong: "cần", empty: "không được để trống" },
};

/** Names kinds as people do; what is missing and what is empty is not told by zod. */
function describeIn(language: Language): z.core.$ZodErrorMap {
  const { localeError } = z.locales[language]();
  const { missing, wrong, empty } = words[language];
  return (issue) => {
    if (issue.code === "too_small") return empty;
    const kind = kinds[issue.code === "invalid_type" ? issue.expected : issue.code]?.[language];
    if (kind === undefined) return localeError(issue);
    return `${issue.input === undefined ? missing : wrong} ${kind}`;
  };
}

/** Columns of one name, and sums and shares of columns that are not there. */
function wrongNames({ columns, sums = [], shares = [] }: TableMapping): readonly Problem[] {
  const names = columns.map(nameOf);
  const twice = names.flatMap((name, at): readonly Problem[] => {
    if (names.indexOf(name) === at) return [];
    const problem = {
      en: `two columns are called "${name}"`,
      vi: `có hai cột tên "${name}"`,
    };
    return [{ path: ["columns", at], problem }];
  });
  const used = [
    ...sums.map(({ whole, parts }, at) => ({ path: ["sums", at], names: [whole, ...parts] })),
    ...shares.map(({ rate, part, whole }, at) => ({
      path: ["shares", at],
      names: [rate, part, whole],
    })),
  ];
  const unknown = used.flatMap(({ path, names: wanted }) =>
    wanted
      .filter((name) => !names.includes(name))
      .map((name) => ({
        path,
        problem: { en: `no column is called "${name}"`, vi: `không có cột nào tên "${name}"` },
      })),
  );
  return [...twice, ...unknown];
}
