import type { DuckDBConnection, DuckDBMaterializedResult } from "@duckdb/node-api";
import type { SqlAnswer, SqlPlan } from "@tyle/engine-sql";

/** The result of a plan, kept for a moment. */
const groups = "tyle_groups";

/**
 * Runs a plan and brings its result over by columns. Texts come as a dictionary and small numbers: a string for each cell
 * of some hundred thousand groups would take as long as the count itself.
 */
export async function fetchAnswer(
  connection: DuckDBConnection,
  { query, keys, measures }: SqlPlan,
  isWeighted: boolean,
): Promise<SqlAnswer> {
  const create = `CREATE OR REPLACE TEMP TABLE ${groups} AS ${query.sql}`;
  await connection.run(create, [...query.parameters]);
  const texts = keys.flatMap((key) => (key.kind === "text" ? [key.column] : []));
  const months = keys.flatMap((key) => (key.kind === "month" ? [key.column] : []));
  const sums = measures.flatMap((measure) =>
    measure.kind === "asked" ? [measure.yes ?? [], measure.no ?? []].flat() : [],
  );
  const labels = new Map<string, readonly string[]>();
  for (const column of texts) labels.set(column, await createWords(connection, column));

  const exact = isWeighted ? "HUGEINT" : "DOUBLE";
  const selected = [
    ...texts.map((column) => `COALESCE(${wordsOf(column)}.code, 0)`),
    ...["g_place", ...months].map((column) => `CAST(COALESCE(${column}, 0) AS DOUBLE)`),
    ...["m_n", ...sums].map((column) => `CAST(${column} AS ${exact})`),
  ];
  const joins = texts.map(
    (column) => ` LEFT JOIN ${wordsOf(column)} ON ${column} = ${wordsOf(column)}.word`,
  );
  const result = await connection.run(
    `SELECT ${selected.join(", ")} FROM ${groups}${joins.join("")}`,
  );
  const columns = await readColumns(result, [...texts, "g_place", ...months, "m_n", ...sums]);
  const numbers = (column: string): ArrayLike<number | bigint> => columns.get(column) ?? [];
  return {
    length: numbers("m_n").length,
    text: (column) => ({
      labels: labels.get(column) ?? [],
      codes: toCodes(columns.get(column)),
    }),
    counts: numbers,
  };
}

const toCodes = (column?: NumberColumn): Int32Array =>
  column instanceof Float64Array ? Int32Array.from(column) : new Int32Array(0);

const wordsOf = (column: string): string => `tyle_words_${column}`;

/** Numbers the words of a column from 1. */
async function createWords(
  connection: DuckDBConnection,
  column: string,
): Promise<readonly string[]> {
  const words = wordsOf(column);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${words} AS SELECT word, CAST(row_number() OVER () AS INTEGER) AS code FROM (SELECT DISTINCT ${column} AS word FROM ${groups} WHERE ${column} IS NOT NULL)`,
  );
  const result = await connection.run(`SELECT word FROM ${words} ORDER BY code`);
  const columns = await result.getColumns();
  return (columns[0] ?? []).map(String);
}

/** Reads all chunks of a result, column by column. */
async function readColumns(
  result: DuckDBMaterializedResult,
  names: readonly string[],
): Promise<ReadonlyMap<string, NumberColumn>> {
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const types = result.columnTypes();
  const columns = names.map((name, index): readonly [string, NumberColumn] => {
    const isBig = String(types[index]) === "HUGEINT";
    return [name, isBig ? new Array<bigint>(length) : new Float64Array(length)];
  });
  let start = 0;
  for (const chunk of chunks) {
    const { rowCount } = chunk;
    for (const [index, [, column]] of columns.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < rowCount; row += 1) {
        // Every column of the statement is cast to HUGEINT, DOUBLE or INTEGER, and none is NULL.
        column[start + row] = vector.getItem(row) as never;
      }
    }
    start += rowCount;
  }
  return new Map(columns);
}

type NumberColumn = Float64Array | bigint[];
