import { closeSync, openSync, readSync } from "node:fs";
import { dossierTable } from "@tyle/engine-sql";
import { duckdbTypes } from "./load-dossiers.ts";

/** A column as DuckDB is told to read it. */
export interface CsvColumn {
  readonly name: string;
  readonly type: string;
}

/** A heading is no longer than this. */
const headBytes = 1 << 16;

/** The columns of a CSV file with their types; what does not belong to the table of dossiers stays text. */
export function csvColumns(path: string): readonly CsvColumn[] {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(headBytes);
  const length = readSync(file, bytes, 0, headBytes, 0);
  closeSync(file);
  const [heading = ""] = bytes
    .toString("utf8", 0, length)
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 1);
  const kinds = new Map(dossierTable.map(({ name, kind }) => [name, duckdbTypes[kind]]));
  return Array.from(heading.matchAll(cells), ([, quoted, plain = ""], index) => {
    const text = quoted?.replaceAll('""', '"') ?? plain;
    // What is no name at all, such as the heading of a file that is no CSV, needs one to be told of.
    const name = text.replaceAll("\0", "") || `column_${index + 1}`;
    return { name, type: kinds.get(name) ?? "VARCHAR" };
  });
}

const cells = /(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g;
