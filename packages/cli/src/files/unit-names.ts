import type { UnitAliases, UnitFinder, UnsettledName } from "@tyle/adapter-portal";
import { cellText, chooseReader } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { csvLine, foreignLine } from "./csv-text.ts";
import { allReaders } from "./readers.ts";
import { writeFile } from "./write-file.ts";

/** Finds units of Vietnam by the names of their offices. All units are loaded for it, so lists with codes do without. */
export async function loadUnitFinder(): Promise<UnitFinder> {
  const { match } = await import("@tyle/units-vn");
  return (name, at) => {
    const { status, matches } = match(name, at === null ? {} : { at });
    const [first] = matches;
    if (status === "one" && first) return { kind: "found", code: first.code };
    if (status === "none") return { kind: "unknown" };
    return {
      kind: "ambiguous",
      candidates: matches.map(({ code, fullName }) => `${code} ${fullName}`),
    };
  };
}

const columns = ["name", "dossiers", "candidates", "code"];

/** Reads a file of aliases: the first column is the name, the last one the code that a person filled in. */
export async function readAliases(path: string): Promise<UnitAliases> {
  const aliases: Record<string, string> = {};
  const source = fileSource(path);
  const reader = await chooseReader(source, allReaders());
  for await (const { rows } of reader.read(source, { report: () => {} })) {
    for (const { cells } of rows) {
      const [name, , , code] = cells.map((cell) => cellText(cell).trim());
      if (name && code && name !== columns[0]) aliases[name] = code;
    }
  }
  return aliases;
}

/**
 * Writes a file of aliases for a person to fill in: a line for each name that could not be settled.
 *
 * @throws {TyleError} `io/unwritable`
 */
export function writeAliases(path: string, names: readonly UnsettledName[]): void {
  const lines = [...names]
    .sort((a, b) => b.count - a.count)
    .map(({ name, count, candidates }) => foreignLine([name, count, candidates.join(" / "), ""]));
  writeFile(path, csvLine(columns) + lines.join(""));
}
