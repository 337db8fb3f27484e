import { type TableReader, TyleError } from "@tyle/core";
import { allReaders } from "../files/readers.ts";

/** Families of readers, by the packages that they come from. */
const families: Readonly<Record<string, readonly string[]>> = {
  spreadsheet: ["csv", "xlsx", "ods", "xls", "html"],
  portal: ["csv", "xlsx", "ods", "xls", "html", "json"],
};

/**
 * The readers that a source may be read with: "spreadsheet" or "portal" for all formats of such files, or the name of
 * one format. All of them where no adapter is named.
 *
 * @throws {TyleError} `argument/invalid` for a name that is none of these.
 */
export function readersFor(adapter: string | undefined): readonly TableReader[] {
  const readers = allReaders();
  if (adapter === undefined) return readers;
  const names = families[adapter] ?? [adapter];
  const found = readers.filter(({ name }) => names.includes(name));
  if (found.length > 0) return found;
  const known = [...Object.keys(families), ...readers.map(({ name }) => name)].join(", ");
  throw new TyleError("argument/invalid", {
    en: `there is no adapter "${adapter}"; leave it out or write one of ${known}.`,
    vi: `không có bộ đọc "${adapter}"; hãy bỏ trống hoặc ghi một trong: ${known}.`,
  });
}
