import { TyleError } from "@tyle/core";
import { type ColumnKind, dossierTable } from "@tyle/engine-sql";
import type { ClickhouseAnswer } from "./clickhouse-connection.ts";
import { clickhouseDiagnostics, messagesOf } from "./clickhouse-diagnostics.ts";

const wrapped = "^(LowCardinality\\()?(Nullable\\()?";
const fitting: Readonly<Record<ColumnKind, RegExp>> = {
  // A column of nothing but NULL is one of Nothing.
  text: new RegExp(`${wrapped}(String|Enum(8|16)|Nothing)\\b`),
  day: new RegExp(`${wrapped}(U?Int\\d+|Nothing)\\b`),
  weight: new RegExp(`${wrapped}(U?Int\\d+\\b|Decimal\\(\\d+, 0\\))`),
};

/**
 * Refuses columns of which ClickHouse would give other texts, days or weights than were meant, and say nothing: numbers have
 * lost their zeros, a `FixedString` is filled up with zero bytes, a `DateTime` is compared as seconds.
 *
 * @throws {TyleError} `content/invalid`.
 */
export function assertTypes({ columns, types }: ClickhouseAnswer, table: string): void {
  const diagnostics = dossierTable.flatMap(({ name: column, kind }) => {
    const type = types[columns.indexOf(column)];
    if (type === undefined || fitting[kind].test(type)) return [];
    const found = { location: { file: table } };
    return [clickhouseDiagnostics["clickhouse/column-type"]({ column, type }, found)];
  });
  if (diagnostics.length === 0) return;
  throw new TyleError(
    "content/invalid",
    {
      en: `The table "${table}" cannot be counted. ${messagesOf(diagnostics, "en")}`,
      vi: `Không đếm được bảng "${table}". ${messagesOf(diagnostics, "vi")}`,
    },
    { diagnostics },
  );
}
