import { csvReader } from "@tyle/adapter-spreadsheet";
import {
  type AdminUnit,
  cellText,
  createUnitTree,
  type Diagnostic,
  groupBy,
  type LocalDate,
  parseLocalDate,
  parseUnitCode,
  type SourceLocation,
  TyleError,
  type UnitCode,
  type UnitTree,
  unitId,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { cliDiagnostics } from "../cli-diagnostics.ts";

const columns = ["code", "name", "full_name", "level", "kind", "parent", "valid_from"] as const;

interface Row extends Readonly<Record<(typeof columns)[number], string>> {
  readonly line: number;
}

/**
 * Reads a file of units: a CSV with the columns code, name, full_name, level, kind, parent, valid_from.
 *
 * @throws {TyleError} `content/invalid` when a column is missing, and with each line that has a wrong code or day or
 * parent; where the tree does not hold, too.
 */
export async function readUnits(path: string): Promise<UnitTree> {
  const rows = await readRows(path);
  const problems: Diagnostic[] = [];
  const attempt = <Made>(location: SourceLocation, make: () => Made): Made | null => {
    try {
      return make();
    } catch (cause) {
      if (!(cause instanceof TyleError)) throw cause;
      problems.push(cliDiagnostics["units/invalid"]({ problem: cause.text }, { location }));
      return null;
    }
  };
  const byCode = groupBy(rows, ({ code }) => code);
  const units = rows.flatMap(
    (row) => attempt({ file: path, line: row.line }, () => toUnit(row, byCode)) ?? [],
  );
  const tree = problems.length === 0 ? attempt({ file: path }, () => createUnitTree(units)) : null;
  return tree ?? refuse(path, [], problems);
}

function toUnit(row: Row, byCode: ReadonlyMap<string, readonly Row[]>): AdminUnit {
  const code = parseUnitCode(row.code);
  const validFrom = parseLocalDate(row.valid_from);
  const [first = row] = byCode.get(code) ?? [];
  if (first !== row) {
    throw new TyleError("content/invalid", {
      en: `The code ${code} stands in line ${first.line} already.`,
      vi: `Mã ${code} đã có ở dòng ${first.line}.`,
    });
  }
  return {
    id: unitId(code, validFrom),
    code,
    name: row.name,
    fullName: row.full_name,
    level: row.level,
    kind: row.kind,
    parent: row.parent === "" ? null : parentOf(row, byCode),
    validFrom,
    validTo: null,
  };
}

function parentOf(
  { code, parent }: Row,
  byCode: ReadonlyMap<string, readonly Row[]>,
): AdminUnit["id"] {
  const [row] = byCode.get(parent) ?? [];
  // What else is wrong with the parent is said of its own line.
  if (row) return unitId(row.code as UnitCode, row.valid_from as LocalDate);
  throw new TyleError("content/invalid", {
    en: `The unit ${code} has the parent ${parent}, which is not in the file of units.`,
    vi: `Đơn vị ${code} có cấp trên ${parent} không có trong tệp danh mục đơn vị.`,
  });
}

async function readRows(path: string): Promise<readonly Row[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const table: { readonly line: number; readonly texts: readonly string[] }[] = [];
  for await (const { rows } of csvReader().read(fileSource(path), { report })) {
    for (const { row, cells } of rows) {
      table.push({ line: row, texts: cells.map((cell) => cellText(cell).trim()) });
    }
  }
  const [header, ...body] = table;
  const headings = header?.texts ?? [];
  const missing = columns.filter((column) => !headings.includes(column));
  if (missing.length > 0 || diagnostics.length > 0) refuse(path, missing, diagnostics);
  return body
    .filter(({ texts }) => texts.some((text) => text !== ""))
    .map(({ line, texts }) => {
      const entries = columns.map((column) => [column, texts[headings.indexOf(column)] ?? ""]);
      return { ...Object.fromEntries(entries), line } as Row;
    });
}

function refuse(
  path: string,
  missing: readonly string[],
  diagnostics: readonly Diagnostic[],
): never {
  const text =
    missing.length > 0
      ? {
          en: `"${path}" lacks the column ${missing.join(", ")}. Expected ${columns.join(", ")}.`,
          vi: `Tệp "${path}" thiếu cột ${missing.join(", ")}. Cần các cột ${columns.join(", ")}.`,
        }
      : {
          en: `"${path}" cannot be read as a file of units.`,
          vi: `Không đọc được danh mục đơn vị từ tệp "${path}".`,
        };
  throw new TyleError("content/invalid", text, { diagnostics });
}
