import type { ClickHouseClient, ClickHouseSettings } from "@clickhouse/client";
import { clickhouseLiteral } from "@tyle/engine-sql";
import { clickhouseFailure, isTimeout, isUnknownSetting } from "./clickhouse-failure.ts";
import type { ClickhouseServer } from "./clickhouse-options.ts";
import { guardSettings, modernGuardSettings } from "./guard-settings.data.ts";
import { parseServer } from "./parse-server.ts";

/** An answer: names and types of its columns, and rows of texts, numbers and NULL. */
export interface ClickhouseAnswer {
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A statement, with the values of its `{p1:String}` … */
export interface ClickhouseStatement {
  readonly sql: string;
  readonly parameters?: readonly string[];
  /** Ends the statement, also on the server. */
  readonly signal?: AbortSignal;
}

/** A server, asked under guard. */
export interface ClickhouseConnection {
  /** @throws {TyleError} `engine/failed` when the server does not answer in full. */
  query(statement: ClickhouseStatement): Promise<ClickhouseAnswer>;
  command(sql: string): Promise<void>;
  /** Adds tab-separated rows to a table. */
  insert(table: string, lines: Iterable<string>): Promise<void>;
  /** Whether the server knows `modernGuardSettings`, and parameters over HTTP; one before version 23 does not. */
  isModern(): Promise<boolean>;
  close(): Promise<void>;
}

/** How long a statement may take. */
const requestMilliseconds = 10 * 60_000;
/** How long it may take to end one. */
const killMilliseconds = 5_000;

/** Connects to a server. The client is loaded here and nowhere earlier. */
export async function connect(server: ClickhouseServer): Promise<ClickhouseConnection> {
  if (server.client) return { ...connectionOf(server.client), close: async () => {} };
  const address = parseServer(server);
  const { createClient } = await import("@clickhouse/client");
  const client = createClient({
    ...address,
    request_timeout: requestMilliseconds,
    // The client logs failed requests with their text; a failure is told once, by the error.
    log: { level: 127 as never },
  });
  return connectionOf(client);
}

/** Wraps a client that is there already, such as one of a database within the process. */
export function connectionOf(client: ClickHouseClient): ClickhouseConnection {
  let modern: Promise<boolean> | undefined;
  const isModern = (): Promise<boolean> => {
    modern ??= isModernServer(client).catch((error) => {
      modern = undefined;
      throw error;
    });
    return modern;
  };
  const failed = (cause: unknown): never => {
    throw clickhouseFailure(cause);
  };
  return {
    isModern,
    query: async (statement) =>
      ask(client, statement, (await isModern()) ? modernGuardSettings : guardSettings),
    async command(sql) {
      await client.command({ query: sql }).catch(failed);
    },
    async insert(table, lines) {
      const { Readable } = await import("node:stream");
      const values = Readable.from(lines, { objectMode: false });
      await client.insert({ table, values, format: "TabSeparated" }).catch(failed);
    },
    close: () => client.close(),
  };
}

/** A server is known by what it takes: its version is not told to a user whose profile keeps answers. */
const isModernServer = (client: ClickHouseClient): Promise<boolean> =>
  ask(client, { sql: "SELECT {p1:String}", parameters: [""] }, modernGuardSettings).then(
    () => true,
    (error) => {
      if (isUnknownSetting(error.cause)) return false;
      throw error;
    },
  );

async function ask(
  client: ClickHouseClient,
  { sql, parameters = [], signal }: ClickhouseStatement,
  settings: ClickHouseSettings,
): Promise<ClickhouseAnswer> {
  const queryId = crypto.randomUUID();
  const names = parameters.map((value, index) => [`p${index + 1}`, value]);
  try {
    const answer = await client.query({
      query: sql,
      query_id: queryId,
      format: "JSONCompact",
      clickhouse_settings: settings,
      ...(parameters.length > 0 && { query_params: Object.fromEntries(names) }),
      ...(signal && { abort_signal: signal }),
    });
    return toAnswer(await answer.text().catch(brokenOff));
  } catch (cause) {
    if (signal?.aborted || isTimeout(cause)) await kill(client, queryId);
    throw clickhouseFailure(cause);
  }
}

/** A server goes on with a statement that nobody waits for. Where it cannot be told, it ends by itself. */
async function kill(client: ClickHouseClient, queryId: string): Promise<void> {
  const query = `KILL QUERY WHERE query_id = ${clickhouseLiteral(queryId)} SYNC`;
  const abort_signal = AbortSignal.timeout(killMilliseconds);
  await client.command({ query, abort_signal }).catch(() => {});
}

/** A document that was cut short does not parse, and one with an error behind it neither; rows of text would. */
function toAnswer(text: string): ClickhouseAnswer {
  try {
    const { meta, data, exception } = JSON.parse(text);
    if (exception !== undefined || !Array.isArray(data)) throw new TypeError(String(exception));
    const named: readonly { readonly name: string; readonly type: string }[] = meta;
    const [columns, types] = [named.map(({ name }) => name), named.map(({ type }) => type)];
    return { columns, types, rows: data };
  } catch (cause) {
    return brokenOff(cause);
  }
}

function brokenOff(cause: unknown): never {
  throw new Error("The answer broke off; the rest is missing, so there is no answer.", { cause });
}
