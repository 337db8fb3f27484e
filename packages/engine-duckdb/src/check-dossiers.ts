import type { DuckDBConnection } from "@duckdb/node-api";
import {
  type ColumnKind,
  type DossierColumn,
  dossierTable,
  numberedParameters,
  type Sql,
} from "@tyle/engine-sql";
import { sql } from "kysely";
import { duckdbDiagnostics } from "./duckdb-diagnostics.ts";
import { contentInvalid } from "./explain-failure.ts";

/** A file or a table that is to have the columns of `dossierTable`. */
export interface Relation {
  /** What stands behind FROM. */
  readonly from: Sql;
  /** What a person calls it. */
  readonly name: string;
  /** Whether `packParquet` wrote it: then its values were checked when they were dossiers. */
  readonly isPacked: boolean;
}

/** A relation that may be counted. */
export interface CheckedRelation {
  readonly from: Sql;
  readonly columns: readonly string[];
}

/**
 * Checks columns, their types and their values before anything is counted. Numbers in a column of codes have lost their
 * zeros, and a word of a portal in the place of one of Tyle would be counted as none.
 *
 * @throws {TyleError} `content/invalid`.
 */
export async function checkDossiers(
  connection: DuckDBConnection,
  relation: Relation,
): Promise<CheckedRelation> {
  const { from, name, isPacked } = relation;
  const head = await connection.run(toText(sql`SELECT * FROM ${from} LIMIT 0`));
  const columns = head.columnNames();
  const types = new Map(head.columnTypes().map((type, at) => [columns[at], String(type)]));
  const missing = dossierTable.filter((column) => !column.isOptional && !types.has(column.name));
  if (missing.length > 0) {
    const names = missing.map((column) => column.name).join(", ");
    const found = { location: { file: name }, actual: columns.join(", ") };
    throw contentInvalid([duckdbDiagnostics["duckdb/columns-missing"]({ columns: names }, found)]);
  }
  const present = dossierTable.filter((column) => types.has(column.name));
  assertTypes(present, types, name);
  if (!isPacked) await assertValues(connection, relation, present);
  return { from, columns };
}

const integers = "U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)";
const fitting: Readonly<Record<ColumnKind, RegExp>> = {
  // A column of nothing but NULL has no type in some files.
  text: /^(VARCHAR|ENUM\(.*\)|SQLNULL)$/s,
  day: new RegExp(`^(${integers}|SQLNULL)$`),
  weight: new RegExp(`^(${integers}|DECIMAL\\(\\d+, ?0\\))$`),
};

function assertTypes(
  columns: readonly DossierColumn[],
  types: ReadonlyMap<string | undefined, string>,
  file: string,
): void {
  const diagnostics = columns.flatMap(({ name: column, kind }) => {
    const type = types.get(column) ?? "";
    if (fitting[kind].test(type)) return [];
    return [duckdbDiagnostics["duckdb/column-type"]({ column, type }, { location: { file } })];
  });
  if (diagnostics.length > 0) throw contentInvalid(diagnostics);
}

/** Looks at every value. Telling what is wrong takes four times as long as seeing that something is, so it comes second. */
async function assertValues(
  connection: DuckDBConnection,
  { from, name }: Relation,
  columns: readonly DossierColumn[],
): Promise<void> {
  const checked = columns.flatMap((column) => {
    const isUnfit = conditionOf(column);
    return isUnfit ? [{ column, isUnfit }] : [];
  });
  const any = sql.join(
    checked.map(({ isUnfit }) => isUnfit),
    sql` OR `,
  );
  const first = await connection.runAndReadAll(
    toText(sql`SELECT 1 FROM ${from} WHERE ${any} LIMIT 1`),
  );
  if (first.currentRowCount === 0) return;
  const asked = checked.flatMap(({ column, isUnfit }) => [
    sql`COUNT(*) FILTER (WHERE ${isUnfit})`,
    sql`CAST(MIN(${sql.ref(column.name)}) FILTER (WHERE ${isUnfit}) AS VARCHAR)`,
  ]);
  const answer = await connection.runAndReadAll(
    toText(sql`SELECT ${sql.join(asked)} FROM ${from}`),
  );
  const [values = []] = answer.getRows();
  throw contentInvalid(
    checked.flatMap(({ column }, at) => {
      const rows = String(values[2 * at]);
      if (rows === "0") return [];
      const found = {
        location: { file: name },
        actual: String(values[2 * at + 1] ?? "NULL"),
        ...(column.words && { expected: column.words }),
      };
      return [duckdbDiagnostics["duckdb/values"]({ column: column.name, rows }, found)];
    }),
  );
}

/** When a value does not belong into a column; `null` where any does: codes are counted as they are. */
function conditionOf({ name, kind, words }: DossierColumn): Sql | null {
  const column = sql.ref(name);
  if (kind === "weight") return sql`${column} IS NULL OR ${column} < 0`;
  if (kind === "day") return isNoDay(column);
  return words && sql`${column} NOT IN (${sql.join(words.map((word) => sql.lit(word)))})`;
}

/** Whether a number such as 20250229 is no day of the calendar. */
function isNoDay(day: Sql): Sql {
  const year = sql`${day} // 10000`;
  const isLeap = sql`${year} % 4 = 0 AND ${year} % 100 <> 0 OR ${year} % 400 = 0`;
  return sql.join(
    [
      sql`${day} NOT BETWEEN 10101 AND 99991231`,
      sql`${day} % 10000 NOT BETWEEN 101 AND 1231`,
      sql`${day} % 100 NOT BETWEEN 1 AND 31`,
      sql`${day} % 10000 IN (230, 231, 431, 631, 931, 1131)`,
      sql`${day} % 10000 = 229 AND NOT (${isLeap})`,
    ],
    sql` OR `,
  );
}

const toText = (query: Sql): string => query.compile(numberedParameters()).sql;
