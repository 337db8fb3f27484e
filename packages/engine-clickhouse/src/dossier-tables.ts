import { clickhouseLiteral, dossierTable } from "@tyle/engine-sql";
import { connect } from "./clickhouse-connection.ts";
import { type ClickhouseServer, defaultTable } from "./clickhouse-options.ts";

/** Which tables are made, and where. */
export interface TableOptions {
  /** Each server that keeps rows, asked directly. */
  readonly shards: readonly ClickhouseServer[];
  /** "tyle_dossiers" where left out. */
  readonly table?: string;
  /** The name that the servers' configuration gives them together; needed for more than one. */
  readonly cluster?: string;
  /** Whether a row may stand for several dossiers. */
  readonly isWeighted?: boolean;
}

/** The tables behind one name. */
export interface TableNames {
  /** Asked by the engine. */
  readonly asked: string;
  /** Holds the rows of one server. */
  readonly rows: string;
  /** Where a batch is gathered before it takes the place of the one before. */
  readonly staging: string;
}

/** The names of the tables; over a cluster, the one that is asked holds no rows itself. */
export const tableNames = ({
  table = defaultTable,
  cluster,
}: Omit<TableOptions, "shards">): TableNames => ({
  asked: table,
  rows: cluster === undefined ? table : `${table}_local`,
  staging: `${table}_staging`,
});

const typeOf = {
  text: "Nullable(String)",
  day: "Nullable(Int32)",
  weight: "Decimal(38, 0)",
} as const;

/** A name in a statement. */
export const identifier = (name: string): string => `\`${name.replace(/[\\`]/g, "\\$&")}\``;

/** The columns of the table, without those that a table of single dossiers does not need. */
export const columnsOf = (isWeighted: boolean): typeof dossierTable =>
  dossierTable.filter(({ isOptional }) => isWeighted || !isOptional);

/**
 * The statements that make the tables of one server. Rows are parted by batch, since a batch is what is loaded again.
 *
 * @example
 * tableStatements({ cluster: "kpi" })[2] // "CREATE TABLE IF NOT EXISTS `tyle_dossiers` AS `tyle_dossiers_local` …"
 */
export function tableStatements(options: Omit<TableOptions, "shards">): readonly string[] {
  const { cluster, isWeighted = false } = options;
  const { asked, rows, staging } = tableNames(options);
  const columns = columnsOf(isWeighted).map(
    ({ name, kind }) => `${identifier(name)} ${typeOf[kind]}`,
  );
  const create = (name: string): string =>
    `CREATE TABLE IF NOT EXISTS ${identifier(name)} (batch String, ${columns.join(", ")}) ENGINE = MergeTree PARTITION BY batch ORDER BY (ifNull(unit, ''), ifNull(received_on, 0))`;
  if (cluster === undefined) return [create(rows), create(staging)];
  const engine = `Distributed(${clickhouseLiteral(cluster)}, currentDatabase(), ${identifier(rows)})`;
  const over = `CREATE TABLE IF NOT EXISTS ${identifier(asked)} AS ${identifier(rows)} ENGINE = ${engine}`;
  return [create(rows), create(staging), over];
}

/** Makes the tables on every server. @throws {TyleError} `engine/failed`. */
export async function createDossierTables({ shards, ...options }: TableOptions): Promise<void> {
  await onEvery(shards, tableStatements(options));
}

/** Removes the tables from every server, with all rows. @throws {TyleError} `engine/failed`. */
export async function dropDossierTables({ shards, ...options }: TableOptions): Promise<void> {
  const names = new Set(Object.values(tableNames(options)));
  await onEvery(
    shards,
    Array.from(names, (name) => `DROP TABLE IF EXISTS ${identifier(name)}`),
  );
}

async function onEvery(
  shards: readonly ClickhouseServer[],
  statements: readonly string[],
): Promise<void> {
  for (const shard of shards) {
    const connection = await connect(shard);
    try {
      for (const statement of statements) await connection.command(statement);
    } finally {
      await connection.close();
    }
  }
}
