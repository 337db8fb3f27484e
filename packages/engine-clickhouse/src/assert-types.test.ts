import { expect, it } from "vitest";
import { assertTypes } from "./assert-types.ts";

const check = (column: string, type: string) => () =>
  assertTypes({ columns: ["batch", column], types: ["String", type], rows: [] }, "own");

it.each([
  ["unit", "String"],
  ["unit", "Nullable(String)"],
  ["unit", "LowCardinality(Nullable(String))"],
  ["channel", "Enum8('online' = 1, 'direct' = 2)"],
  ["service_level", "Nullable(Nothing)"],
  ["received_on", "UInt32"],
  ["received_on", "Nullable(Int64)"],
  ["weight", "Decimal(38, 0)"],
  ["weight", "UInt64"],
  ["of_their_own", "Array(Float64)"],
])("counts a column %s of type %s", (column, type) => {
  expect(check(column, type)).not.toThrow();
});

it.each([
  ["unit", "FixedString(6)"],
  ["unit", "LowCardinality(FixedString(6))"],
  ["unit", "UInt32"],
  ["unit", "UUID"],
  ["procedure", "Float64"],
  ["channel", "Array(String)"],
  ["received_on", "DateTime"],
  ["received_on", "Date"],
  ["received_on", "Float32"],
  ["received_on", "String"],
  ["weight", "Decimal(10, 2)"],
  ["weight", "Float64"],
])("refuses a column %s of type %s", (column, type) => {
  expect(check(column, type)).toThrow(
    expect.objectContaining({
      code: "content/invalid",
      message: `The table "own" cannot be counted. The column ${column} has the type ${type}.`,
      diagnostics: [expect.objectContaining({ code: "clickhouse/column-type" })],
    }),
  );
});
