import type { Profile } from "@tyle/core";
import type { Form, FormColumn, FormRecord } from "../forms/form.ts";
import { type FormProfileOptions, formProfile } from "../forms/form-profile.ts";
import { type MappedColumn, nameOf, type TableMapping } from "./table-mapping.ts";

/**
 * Makes the profile for any table whose columns a mapping explains. Headings are compared without case, accents and
 * punctuation; a heading that is not found is named with the ones that come near.
 *
 * @example
 * mappingProfile({
 *   table: "Kênh nộp",
 *   columns: [
 *     { heading: "Đơn vị", dimension: "unit" },
 *     { heading: ["Hồ sơ tiếp nhận", "Trực tuyến"], measure: "online" },
 *   ],
 * }) // a Profile<FormRecord> for `ingest`
 */
export function mappingProfile(
  mapping: TableMapping,
  options: Pick<FormProfileOptions, "onTitle"> = {},
): Profile<FormRecord> {
  const { table, columns, sums = [], shares = [], missing = {} } = mapping;
  const form: Form = { name: table, columns: columns.map(toFormColumn), sums, shares };
  return formProfile(form, { ...options, missing });
}

function toFormColumn(column: MappedColumn): FormColumn {
  const { heading, dimension, measure, optional } = column;
  const wanted = (typeof heading === "string" ? [heading] : heading).map(bare);
  return {
    id: nameOf(column),
    kind: dimension !== undefined ? "text" : measure !== undefined ? "count" : "percent",
    heading: typeof heading === "string" ? heading : heading.join(" > "),
    matches: (path) => endsWith(path.map(bare), wanted),
    ...(optional && { isOptional: true }),
  };
}

/** The way down may be given from any heading on; the last one is always the column's own. */
const endsWith = (path: readonly string[], wanted: readonly string[]): boolean =>
  path.at(-1) === wanted.at(-1) &&
  wanted.slice(0, -1).every((heading) => path.slice(0, -1).includes(heading));

/** A heading without case, accents, blanks and punctuation, so that small differences of typing do not matter. */
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{Letter}\p{Number}%]/gu, "");
