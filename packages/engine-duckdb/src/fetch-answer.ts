import type { DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import type { Sql, SqlAnswer, SqlPlan, TextColumn } from "@tyle/engine-sql";
import { sql } from "kysely";

/** Sums are sent as doubles, which is what they become here; sums of weights may need every digit. */
export const sendSumAs =
  (isWeighted: boolean) =>
  (sum: Sql): Sql =>
    isWeighted ? sql`CAST(${sum} AS HUGEINT)` : sql`CAST(${sum} AS DOUBLE)`;

/**
 * Runs a plan whose sums are sent by `sendSumAs`. The result stays in the vectors that DuckDB hands over; a column of it is
 * read when it is asked for, which is when the rows of the cube are.
 */
export async function fetchAnswer(
  connection: DuckDBConnection,
  { query }: SqlPlan,
  isWeighted: boolean,
): Promise<SqlAnswer> {
  const result = await connection.run(query.sql, [...query.parameters]);
  const names = result.columnNames();
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return {
    length,
    text: (column) => toDictionary(chunks, names.indexOf(column), length),
    counts: (column) =>
      isWeighted && column.startsWith("m_")
        ? toIntegers(chunks, names.indexOf(column))
        : toDoubles(chunks, names.indexOf(column), length),
  };
}

/** The key of a month may be NULL, which is no month; no other number is. */
function toDoubles(
  chunks: readonly DuckDBDataChunk[],
  index: number,
  length: number,
): Float64Array {
  const doubles = new Float64Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    const { itemCount } = vector;
    for (let row = 0; row < itemCount; row += 1, at += 1) doubles[at] = Number(vector.getItem(row));
  }
  return doubles;
}

const toIntegers = (chunks: readonly DuckDBDataChunk[], index: number): readonly bigint[] =>
  chunks.flatMap((chunk) => chunk.getColumnValues(index).map((value) => BigInt(String(value))));

function toDictionary(
  chunks: readonly DuckDBDataChunk[],
  index: number,
  length: number,
): TextColumn {
  const codes = new Int32Array(length);
  const places = new Map<string, number>();
  let at = 0;
  for (const chunk of chunks) {
    for (const value of chunk.getColumnValues(index)) {
      if (typeof value === "string") {
        const code = places.get(value) ?? places.size + 1;
        if (code > places.size) places.set(value, code);
        codes[at] = code;
      }
      at += 1;
    }
  }
  return { labels: [...places.keys()], codes };
}
