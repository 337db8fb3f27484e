import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from "@duckdb/node-api";
import type { Counts, Sql, SqlAnswer, SqlPlan, TextColumn } from "@tyle/engine-sql";
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
  const each = (column: string, take: TakeValue): void =>
    readColumn(chunks, names.indexOf(column), take);
  return {
    length,
    text: (column) => toDictionary(length, (take) => each(column, take)),
    counts(column) {
      const isExact = isWeighted && column.startsWith("m_");
      const counts: Counts & { [row: number]: number | bigint } = isExact
        ? new Array<bigint>(length)
        : new Float64Array(length);
      // Every count is a number of its column's type; only the key of a month may be NULL.
      each(column, (value, row) => {
        counts[row] = typeof value === "bigint" || typeof value === "number" ? value : 0;
      });
      return counts;
    },
  };
}

type TakeValue = (value: DuckDBValue, row: number) => void;

function readColumn(chunks: readonly DuckDBDataChunk[], index: number, take: TakeValue): void {
  let start = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    const { itemCount } = vector;
    for (let row = 0; row < itemCount; row += 1) take(vector.getItem(row), start + row);
    start += itemCount;
  }
}

function toDictionary(length: number, each: (take: TakeValue) => void): TextColumn {
  const codes = new Int32Array(length);
  const places = new Map<string, number>();
  each((value, row) => {
    if (typeof value !== "string") return;
    const known = places.get(value) ?? places.size + 1;
    if (known > places.size) places.set(value, known);
    codes[row] = known;
  });
  return { labels: [...places.keys()], codes };
}
