import type { ClickHouseClient } from "@clickhouse/client";
import type { LoadLedger } from "./load-ledger.ts";

/** A server and who asks it. */
export interface ClickhouseServer {
  /** Such as "http://localhost:8123"; the environment variable TYLE_CLICKHOUSE_URL where left out. */
  readonly url?: string;
  /** TYLE_CLICKHOUSE_USER where left out. */
  readonly username?: string;
  /** TYLE_CLICKHOUSE_PASSWORD where left out. It is never written to a message. */
  readonly password?: string;
  readonly database?: string;
  /** A client that is connected already, such as one of a database within the process; it is left open. */
  readonly client?: ClickHouseClient;
}

/** Where dossiers are counted. */
export interface ClickhouseOptions extends ClickhouseServer {
  /** A table with the columns of `dossierTable`, "tyle_dossiers" where left out; over several servers, the Distributed one. */
  readonly table?: string;
  /** What was loaded. Every answer has to account for all of it. */
  readonly ledger: LoadLedger;
}

/** The table that `createDossierTables` makes where no other name is given. */
export const defaultTable = "tyle_dossiers";
