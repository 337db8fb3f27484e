import { csvReader } from "@tyle/adapter-spreadsheet";
import {
  type AdminUnit,
  cellText,
  createUnitTree,
  type Diagnostic,
  parseLocalDate,
  parseUnitCode,
  type RawCell,
  TyleError,
  type UnitCode,
  type UnitTree,
  unitId,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";

const columns = ["code", "name", "full_name", "level", "kind", "parent", "valid_from"] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/**
 * Reads a file of units: a CSV with the columns code, name, full_name, level, kind, parent, valid_from.
 *
 * @throws {TyleError} `content/invalid` when a column is missing, a code or day is none, or the tree does not hold.
 */
export async function readUnits(path: string): Promise<UnitTree> {
  const rows = await readRows(path);
  const validFrom = new Map(rows.map((row) => [row.code, row.valid_from]));
  const idOf = (code: string): AdminUnit["id"] =>
    unitId(parseUnitCode(code), parseLocalDate(validFrom.get(code) ?? ""));
  const units = rows.map((row): AdminUnit => {
    const code: UnitCode = parseUnitCode(row.code);
    return {
      id: idOf(code),
      code,
      name: row.name,
      fullName: row.full_name,
      level: row.level,
      kind: row.kind,
      parent: row.parent === "" ? null : parentOf(row, validFrom, idOf),
      validFrom: parseLocalDate(row.valid_from),
      validTo: null,
    };
  });
  return createUnitTree(units);
}

function parentOf(
  { code, parent }: Row,
  known: ReadonlyMap<string, string>,
  idOf: (code: string) => AdminUnit["id"],
): AdminUnit["id"] {
  if (known.has(parent)) return idOf(parent);
  throw new TyleError("content/invalid", {
    en: `The unit ${code} has the parent ${parent}, which is not in the file of units.`,
    vi: `Đơn vị ${code} có cấp trên ${parent} không có trong tệp danh mục đơn vị.`,
  });
}

async function readRows(path: string): Promise<readonly Row[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const table: (readonly string[])[] = [];
  for await (const { rows } of csvReader().read(fileSource(path), { report })) {
    for (const { cells } of rows) table.push(cells.map((cell: RawCell) => cellText(cell).trim()));
  }
  const [header = [], ...body] = table;
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0 || diagnostics.length > 0) refuse(path, missing, diagnostics);
  return body
    .filter((cells) => cells.some((text) => text !== ""))
    .map((cells) => {
      const entries = columns.map((column) => [column, cells[header.indexOf(column)] ?? ""]);
      return Object.fromEntries(entries) as Row;
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
