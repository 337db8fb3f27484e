import type { DuckDBConnection } from "@duckdb/node-api";
import type { Diagnostic } from "@tyle/core";
import {
  type ColumnKind,
  type DossierColumn,
  dossierTable,
  numberedParameters,
  type Sql,
} from "@tyle/engine-sql";
import { sql } from "kysely";
import { duckdbDiagnostics } from "./duckdb-diagnostics.ts";

/** A file or a table that is to have the columns of `dossierTable`. */
export interface Relation {
  /** What stands behind FROM. */
  readonly from: Sql;
  /** What a person calls it. */
  readonly name: string;
}

/** What a relation has, and what is wrong with it. */
export interface CheckedRelation {
  readonly columns: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks columns, their types and their values before anything is counted. Numbers in a column of codes have lost their
 * zeros, and a word of a portal in the place of one of Tyle would be counted as none.
 */
export async function checkDossiers(
  connection: DuckDBConnection,
  { from, name }: Relation,
): Promise<CheckedRelation> {
  const head = await connection.run(toText(sql`SELECT * FROM ${from} LIMIT 0`));
  const columns = head.columnNames();
  const types = new Map(head.columnTypes().map((type, at) => [columns[at], String(type)]));
  const location = { file: name };
  const missing = dossierTable.filter(({ name, isOptional }) => !isOptional && !types.has(name));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(", ");
    const found = { location, actual: columns.join(", ") };
    return {
      columns,
      diagnostics: [duckdbDiagnostics["duckdb/columns-missing"]({ columns: names }, found)],
    };
  }
  const present = dossierTable.filter(({ name }) => types.has(name));
  const mistyped = present.flatMap(({ name: column, kind }) => {
    const type = types.get(column) ?? "";
    if (fitting[kind].test(type)) return [];
    return [duckdbDiagnostics["duckdb/column-type"]({ column, type }, { location })];
  });
  const diagnostics =
    mistyped.length > 0 ? mistyped : await checkValues(connection, { from, name }, present);
  return { columns, diagnostics };
}

const integers = "U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)";
const fitting: Readonly<Record<ColumnKind, RegExp>> = {
  // A column of nothing but NULL has no type in some files.
  text: /^(VARCHAR|ENUM\(.*\)|SQLNULL)$/s,
  day: new RegExp(`^(${integers}|SQLNULL)$`),
  weight: new RegExp(`^(${integers}|DECIMAL\\(\\d+, ?0\\))$`),
};

/** Looks at every value once. */
async function checkValues(
  connection: DuckDBConnection,
  { from, name }: Relation,
  columns: readonly DossierColumn[],
): Promise<readonly Diagnostic[]> {
  const checked = columns.flatMap((column) => {
    const isUnfit = conditionOf(column);
    return isUnfit ? [{ column, isUnfit }] : [];
  });
  const asked = checked.flatMap(({ column, isUnfit }) => [
    sql`COUNT(*) FILTER (WHERE ${isUnfit})`,
    sql`CAST(MIN(${sql.ref(column.name)}) FILTER (WHERE ${isUnfit}) AS VARCHAR)`,
  ]);
  const answer = await connection.runAndReadAll(
    toText(sql`SELECT ${sql.join(asked)} FROM ${from}`),
  );
  const [values = []] = answer.getRows();
  return checked.flatMap(({ column }, at) => {
    const rows = Number(values[2 * at]);
    if (rows === 0) return [];
    const found = {
      location: { file: name },
      actual: String(values[2 * at + 1] ?? "NULL"),
      ...(column.words && { expected: column.words }),
    };
    return [duckdbDiagnostics["duckdb/values"]({ column: column.name, rows: `${rows}` }, found)];
  });
}

/** When a value does not belong into a column; `null` where any does. */
function conditionOf({ name, kind, words }: DossierColumn): Sql | null {
  const column = sql.ref(name);
  if (kind === "weight") return sql`${column} IS NULL OR ${column} < 0`;
  if (kind === "day") {
    return sql`${column} NOT BETWEEN 10101 AND 99991231 OR ${column} % 100 NOT BETWEEN 1 AND 31 OR ${column} // 100 % 100 NOT BETWEEN 1 AND 12`;
  }
  return words && sql`${column} NOT IN (${sql.join(words.map((word) => sql.lit(word)))})`;
}

const toText = (query: Sql): string => query.compile(numberedParameters()).sql;
