import type { Dimension, Predicate } from "@tyle/core";
import { type RawBuilder, sql } from "kysely";
import { columnOfDimension, openDue766, settled766, storedDimensions } from "./dossier-table.ts";

/** A piece of SQL with its parameters. */
export type Sql = RawBuilder<unknown>;

/** A condition that is never NULL; `true` and `false` where it needs no database. */
export type Condition = Sql | boolean;

/** When a predicate holds for sure, and when it fails for sure. Where neither is so, the answer is unknown. */
export interface Verdicts {
  readonly holds: Condition;
  readonly fails: Condition;
}

/** A dimension in SQL: an expression that may be NULL, or the same value for every dossier. */
export type SqlDimension =
  | { readonly kind: "expression"; readonly sql: Sql }
  | { readonly kind: "constant"; readonly value: string | null };

const stored: ReadonlySet<Dimension> = new Set(storedDimensions);

/** Finds a dimension in the table of dossiers. `asOf` is the last day of the period as a number. */
export function sqlDimension(dimension: Dimension, asOf: number | null): SqlDimension {
  if (dimension === "scope") return { kind: "constant", value: "own" };
  if (dimension === "timeliness-766") return { kind: "expression", sql: timeliness766(asOf) };
  if (!stored.has(dimension)) return { kind: "constant", value: null };
  return { kind: "expression", sql: sql.ref(columnOfDimension(dimension)) };
}

function timeliness766(asOf: number | null): Sql {
  const settled = sql.ref(settled766);
  if (asOf === null) return settled;
  const due = sql.ref(openDue766);
  return sql`CASE WHEN ${settled} IS NOT NULL THEN ${settled} WHEN ${due} IS NULL THEN NULL WHEN ${due} >= ${sql.lit(asOf)} THEN 'on-time' ELSE 'overdue' END`;
}

/**
 * Writes a predicate as two conditions without NOT, since databases disagree on what the negation of NULL counts as.
 */
export function compilePredicate(predicate: Predicate, asOf: number | null): Verdicts {
  switch (predicate.kind) {
    case "always":
      return { holds: true, fails: false };
    case "is":
      return compileLeaf(predicate, asOf);
    case "not": {
      const { holds, fails } = compilePredicate(predicate.of, asOf);
      return { holds: fails, fails: holds };
    }
    case "and":
    case "or": {
      const parts = predicate.of.map((part) => compilePredicate(part, asOf));
      const holds = parts.map((part) => part.holds);
      const fails = parts.map((part) => part.fails);
      return predicate.kind === "and"
        ? { holds: every(holds), fails: some(fails) }
        : { holds: some(holds), fails: every(fails) };
    }
  }
}

function compileLeaf(
  { dimension, values }: Extract<Predicate, { readonly kind: "is" }>,
  asOf: number | null,
): Verdicts {
  const asked = sqlDimension(dimension, asOf);
  const acceptsUnknown = values.includes(null);
  if (asked.kind === "constant") {
    const isUnknown = asked.value === null && !acceptsUnknown;
    const holds = values.includes(asked.value);
    return { holds, fails: !holds && !isUnknown };
  }
  const known = values.filter((value) => value !== null);
  const isKnown = sql`${asked.sql} IS NOT NULL`;
  const listed = sql`${asked.sql} IN (${sql.join(known)})`;
  const unlisted = sql`${asked.sql} NOT IN (${sql.join(known)})`;
  const isListed: Condition = known.length > 0 ? every([isKnown, listed]) : false;
  return {
    holds: acceptsUnknown ? some([sql`${asked.sql} IS NULL`, isListed]) : isListed,
    fails: known.length > 0 ? every([isKnown, unlisted]) : isKnown,
  };
}

const every = (conditions: readonly Condition[]): Condition => joined(conditions, "AND", true);
const some = (conditions: readonly Condition[]): Condition => joined(conditions, "OR", false);

/** Leaves out what changes nothing; `neutral` is the answer of no conditions. */
function joined(conditions: readonly Condition[], word: "AND" | "OR", neutral: boolean): Condition {
  if (conditions.includes(!neutral)) return !neutral;
  const parts = conditions.filter((condition) => typeof condition !== "boolean");
  const [first, ...others] = parts;
  if (!first) return neutral;
  if (others.length === 0) return first;
  const bracketed = parts.map((part) => sql`(${part})`);
  return sql.join(bracketed, sql.raw(` ${word} `));
}
