import { type AggregatePlan, type GroupKey, lastDay } from "@tyle/core";
import { type CompiledQuery, type Kysely, sql } from "kysely";
import {
  type Condition,
  compilePredicate,
  type Sql,
  sqlDimension,
  type Verdicts,
} from "./compile-predicate.ts";
import { columnOfBasis, dayNumber, weightColumn } from "./dossier-table.ts";

/** A statement with its parameters. */
export interface SqlQuery {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** A group key: a column of the answer, or the same value for every dossier. A month is a number such as 20250100. */
export type SqlKey =
  | { readonly kind: "text" | "month"; readonly name: string; readonly column: string }
  | { readonly kind: "constant"; readonly name: string; readonly value: string | null };

/** A measure: columns of the answer for what holds and what fails, or the same answer for every dossier. */
export type SqlMeasure =
  | { readonly kind: "asked"; readonly name: string; readonly yes?: string; readonly no?: string }
  | { readonly kind: "yes" | "no" | "unknown"; readonly name: string };

/** Whether the dossiers of a row of the answer are counted, and why not. */
export const place = { counted: 0, undated: 1, outsidePeriod: 2 } as const;

/** A plan as one statement, so that counts and control totals come from the same state of the table. */
export interface SqlPlan {
  /** One row a group and `g_place`; `m_n` is the number of its dossiers. */
  readonly query: SqlQuery;
  readonly keys: readonly SqlKey[];
  readonly measures: readonly SqlMeasure[];
}

/** What a plan is compiled for. */
export interface CompileOptions {
  /** Compiles only; it is never connected to anything. */
  readonly db: Kysely<unknown>;
  /** What stands behind FROM. */
  readonly from: Sql;
  /** Whether rows stand for several dossiers, as their `weight` says. */
  readonly isWeighted: boolean;
  /** How a sum is sent, where the database would send a rounded number. */
  readonly sendSum?: (sum: Sql) => Sql;
}

/**
 * Writes a plan in the part of SQL that DuckDB, ClickHouse and PostgreSQL understand alike: no FILTER, no division, no
 * dates, no negation of what may be NULL. Texts are always parameters.
 */
export function compilePlan(
  plan: AggregatePlan,
  { db, from, isWeighted, sendSum = (sum) => sum }: CompileOptions,
): SqlPlan {
  const { period, basis } = plan;
  const asOf = period ? dayNumber(lastDay(period)) : null;
  const day = sql.ref(columnOfBasis[basis]);
  const plain = isWeighted ? weighted : unweighted;
  const sums: Sums = {
    all: sendSum(plain.all),
    where: (condition) => sendSum(plain.where(condition)),
  };
  const isCounted = period
    ? sql`${day} >= ${lit(dayNumber(period.from))} AND ${day} < ${lit(dayNumber(period.until))}`
    : sql`${day} IS NOT NULL`;
  const placed = sql`CASE WHEN ${day} IS NULL THEN ${lit(place.undated)} WHEN ${isCounted} THEN ${lit(place.counted)} ELSE ${lit(place.outsidePeriod)} END`;

  const keys = plan.by.map((key, index) => compileKey(key, `g_${index}`, { day, asOf }));
  const measures = plan.measures.map(({ name, where }, index) =>
    compileMeasure(name, `m_${index}`, { verdicts: compilePredicate(where, asOf), sums }),
  );
  const grouped = keys.flatMap(({ key, expression }) => {
    if (key.kind === "constant" || !expression) return [];
    // Outside the period only the number matters, so those dossiers must not make groups of their own.
    const own = period ? sql`CASE WHEN ${isCounted} THEN ${expression} ELSE NULL END` : expression;
    return [{ column: key.column, expression: own }];
  });
  const columns = [
    sql`${placed} AS g_place`,
    ...grouped.map(({ column, expression }) => sql`${expression} AS ${sql.ref(column)}`),
    sql`${sums.all} AS m_n`,
    ...measures.flatMap(({ columns }) => columns),
  ];
  const groupBy = [placed, ...grouped.map(({ expression }) => expression)];
  const query = sql`SELECT ${sql.join(columns)} FROM ${from} GROUP BY ${sql.join(groupBy)}`;
  return {
    query: toQuery(query.compile(db)),
    keys: keys.map(({ key }) => key),
    measures: measures.map(({ measure }) => measure),
  };
}

/** How dossiers are added up. */
interface Sums {
  readonly all: Sql;
  readonly where: (condition: Sql) => Sql;
}

const unweighted: Sums = {
  all: sql`COUNT(*)`,
  where: (condition) => sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`,
};

// A sum of 64-bit numbers wraps around in ClickHouse; a decimal of 38 digits does not.
const weight = sql`CAST(${sql.ref(weightColumn)} AS DECIMAL(38, 0))`;
const weighted: Sums = {
  all: sql`SUM(${weight})`,
  where: (condition) =>
    sql`SUM(CASE WHEN ${condition} THEN ${weight} ELSE CAST(0 AS DECIMAL(38, 0)) END)`,
};

const lit = (value: number | null): Sql => sql.lit(value);

function compileKey(
  name: GroupKey,
  column: string,
  { day, asOf }: { readonly day: Sql; readonly asOf: number | null },
): { readonly key: SqlKey; readonly expression?: Sql } {
  if (name === "month") {
    return { key: { kind: "month", name, column }, expression: sql`${day} - ${day} % 100` };
  }
  const dimension = sqlDimension(name, asOf);
  return dimension.kind === "constant"
    ? { key: { kind: "constant", name, value: dimension.value } }
    : { key: { kind: "text", name, column }, expression: dimension.sql };
}

function compileMeasure(
  name: string,
  column: string,
  { verdicts, sums }: { readonly verdicts: Verdicts; readonly sums: Sums },
): { readonly measure: SqlMeasure; readonly columns: readonly Sql[] } {
  const { holds, fails } = verdicts;
  if (holds === true || fails === true) {
    return { measure: { kind: holds === true ? "yes" : "no", name }, columns: [] };
  }
  if (holds === false && fails === false)
    return { measure: { kind: "unknown", name }, columns: [] };
  const [yes, no] = [`${column}_yes`, `${column}_no`];
  const sum = (condition: Condition, as: string): readonly Sql[] =>
    typeof condition === "boolean" ? [] : [sql`${sums.where(condition)} AS ${sql.ref(as)}`];
  return {
    measure: { kind: "asked", name, ...(holds && { yes }), ...(fails && { no }) },
    columns: [...sum(holds, yes), ...sum(fails, no)],
  };
}

const toQuery = ({ sql: text, parameters }: CompiledQuery): SqlQuery => ({
  sql: text,
  parameters: parameters.map(String),
});
