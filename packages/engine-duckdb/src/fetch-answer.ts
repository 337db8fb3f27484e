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
  const { default: bindings } = await import("@duckdb/node-bindings");
  // Not streamed: in this binding a stream that fails on its way ends like a whole one.
  const result = await connection.run(query.sql, [...query.parameters]);
  const names = result.columnNames();
  // Not fetched one by one: each would go through the thread pool, which takes longer than reading it.
  const chunks = Array.from({ length: result.chunkCount }, (_, at) => result.getChunk(at));
  /** Bytes where they lie in DuckDB: copying number by number would show in the time of the count. None is NULL. */
  const bytesOf = (chunk: DuckDBDataChunk, column: string, size: number): Uint8Array =>
    bindings.vector_get_data(
      bindings.data_chunk_get_vector(chunk.chunk, names.indexOf(column)),
      chunk.rowCount * size,
    );
  const toPlaces = (chunk: DuckDBDataChunk): Int32Array => {
    const { buffer, byteOffset } = bytesOf(chunk, "g_place", Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(buffer, byteOffset, chunk.rowCount);
  };
  const toDoubles = (chunk: DuckDBDataChunk, column: string): Float64Array => {
    const { buffer, byteOffset } = bytesOf(chunk, column, Float64Array.BYTES_PER_ELEMENT);
    return new Float64Array(buffer, byteOffset, chunk.rowCount);
  };
  return {
    text: (column) => toDictionary(chunks, names.indexOf(column)),
    days: (column) => toNumbers(chunks, names.indexOf(column)),
    places: () => chunks.map(toPlaces),
    counts: (column) =>
      chunks.map((chunk) =>
        isWeighted ? toIntegers(chunk, names.indexOf(column)) : toDoubles(chunk, column),
      ),
  };
}

const toNumbers = (chunks: readonly DuckDBDataChunk[], index: number): readonly number[] =>
  chunks.flatMap((chunk) => chunk.getColumnValues(index).map(Number));

const toIntegers = (chunk: DuckDBDataChunk, index: number): readonly bigint[] =>
  chunk.getColumnValues(index).map((value) => BigInt(String(value)));

function toDictionary(chunks: readonly DuckDBDataChunk[], index: number): TextColumn {
  const codes = new Int32Array(chunks.reduce((sum, { rowCount }) => sum + rowCount, 0));
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
