import {
  type AggregateOptions,
  type AggregatePlan,
  type CubeWithControl,
  type Engine,
  throwIfAborted,
} from "@tyle/core";
import {
  compilePlan,
  literalTexts,
  type Sql,
  type SqlAnswer,
  type TextColumn,
  toCube,
  typedParameters,
  weightColumn,
} from "@tyle/engine-sql";
import { sql } from "kysely";
import { assertComplete } from "./assert-complete.ts";
import { assertTypes } from "./assert-types.ts";
import {
  type ClickhouseAnswer,
  type ClickhouseConnection,
  connect,
} from "./clickhouse-connection.ts";
import { type ClickhouseOptions, defaultTable } from "./clickhouse-options.ts";
import { identifier } from "./dossier-tables.ts";

/**
 * Counts dossiers in ClickHouse, on one server or many. Every answer has to account for each dossier of the ledger.
 *
 * @throws {TyleError} `engine/failed` when a server does not answer in full, `engine/incomplete` when its answer does not
 * account for everything that was loaded; `content/invalid` when a column has a type that is not counted exactly.
 * @example
 * const engine = clickhouseEngine({ url: "http://localhost:8123", ledger: fileLedger("ledger.json") });
 * const { cube, control } = await engine.aggregate(plan);
 * await engine.dispose();
 */
export function clickhouseEngine(options: ClickhouseOptions): Engine {
  let connection: Promise<ClickhouseConnection> | undefined;
  return {
    name: "clickhouse",
    capabilities: { outOfCore: true, distributed: true },
    async aggregate(plan, run = {}) {
      connection ??= connect(options);
      return count(await connection, plan, { ...options, ...run });
    },
    async dispose() {
      const open = await connection?.catch(() => undefined);
      connection = undefined;
      await open?.close();
    },
  };
}

async function count(
  connection: ClickhouseConnection,
  plan: AggregatePlan,
  { table = defaultTable, ledger, signal }: ClickhouseOptions & AggregateOptions,
): Promise<CubeWithControl> {
  throwIfAborted(signal);
  // Read first: what is loaded meanwhile makes the answer too large, never too small without notice.
  const loaded = await ledger.read();
  const head = await connection.query({ sql: `SELECT * FROM ${identifier(table)} LIMIT 0` });
  assertTypes(head, table);
  const compiled = compilePlan(plan, {
    db: (await connection.isModern()) ? typedParameters() : literalTexts(),
    from: sql.id(table),
    isWeighted: head.columns.includes(weightColumn),
    sendSum: asText,
  });
  const { columns } = head;
  return interruptible(signal, async (abort) => {
    const answer = await connection.query({ ...compiled.query, signal: abort });
    const counted = toCube(compiled, toAnswer(answer));
    const accounts = { connection, table, columns, loaded, loadedSince: await ledger.read() };
    await assertComplete(counted.control.read, { ...accounts, signal: abort });
    return counted;
  });
}

/** Decimals travel as unquoted numbers otherwise, which JavaScript rounds. */
const asText = (sum: Sql): Sql => sql`toString(${sum})`;

function toAnswer({ columns, rows }: ClickhouseAnswer): SqlAnswer {
  const valuesOf = (column: string): readonly (string | number | null)[] => {
    const index = columns.indexOf(column);
    return rows.map((row) => row[index] ?? null);
  };
  return {
    text: (column) => toTextColumn(valuesOf(column)),
    days: (column) => valuesOf(column).map(Number),
    places: () => [valuesOf("g_place").map(Number)],
    counts: (column) => [valuesOf(column).map((value) => BigInt(value ?? 0))],
  };
}

function toTextColumn(values: readonly (string | number | null)[]): TextColumn {
  const labels: string[] = [];
  const places = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (value === null) return 0;
    const label = String(value);
    const known = places.get(label);
    if (known !== undefined) return known;
    labels.push(label);
    places.set(label, labels.length);
    return labels.length;
  });
  return { labels, codes };
}

/** How often a running statement is looked after. */
const pollMilliseconds = 50;

async function interruptible<Result>(
  signal: AggregateOptions["signal"],
  work: (abort: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (signal?.aborted) controller.abort();
  }, pollMilliseconds);
  try {
    return await work(controller.signal);
  } catch (cause) {
    throwIfAborted(signal);
    throw cause;
  } finally {
    clearInterval(timer);
  }
}
