import { type AggregatePlan, always, and, definePeriod, is, not, or } from "@tyle/core";
import { type Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { compilePlan } from "./compile-plan.ts";
import {
  clickhouseLiteral,
  literalTexts,
  numberedParameters,
  typedParameters,
} from "./dialects.ts";

const from = sql.table("dossiers");
const compile = (plan: Partial<AggregatePlan>, db: Kysely<unknown> = numberedParameters()) =>
  compilePlan(
    { basis: "received", period: null, by: [], measures: [], ...plan },
    { db, from, isWeighted: false },
  );

describe("compilePlan", () => {
  it("writes the portable subset", () => {
    const { query, keys, measures } = compile({
      period: definePeriod("2024"),
      by: ["unit", "month", "scope"],
      measures: [
        { name: "all", where: always },
        { name: "on time", where: and(is("channel", "online"), is("timeliness", "on-time")) },
      ],
    });
    const counted = '"received_on" >= 20240101 AND "received_on" < 20250101';
    const place = `CASE WHEN "received_on" IS NULL THEN 1 WHEN ${counted} THEN 0 ELSE 2 END`;
    const unit = `CASE WHEN ${counted} THEN "unit" ELSE NULL END`;
    const month = `CASE WHEN ${counted} THEN "received_on" - "received_on" % 100 ELSE NULL END`;
    const online = '("channel" IS NOT NULL) AND ("channel" IN ($1))';
    const onTime = '("timeliness" IS NOT NULL) AND ("timeliness" IN ($2))';
    const offline = '("channel" IS NOT NULL) AND ("channel" NOT IN ($3))';
    const late = '("timeliness" IS NOT NULL) AND ("timeliness" NOT IN ($4))';
    expect(query.sql).toBe(
      `SELECT ${place} AS g_place, ${unit} AS "g_0", ${month} AS "g_1", COUNT(*) AS m_n, ` +
        `SUM(CASE WHEN (${online}) AND (${onTime}) THEN 1 ELSE 0 END) AS "m_1_yes", ` +
        `SUM(CASE WHEN (${offline}) OR (${late}) THEN 1 ELSE 0 END) AS "m_1_no" ` +
        `FROM "dossiers" GROUP BY ${place}, ${unit}, ${month}`,
    );
    expect(query.parameters).toEqual(["online", "on-time", "online", "on-time"]);
    expect(keys.map(({ kind }) => kind)).toEqual(["text", "month", "constant"]);
    expect(measures.map(({ kind }) => kind)).toEqual(["yes", "asked"]);
  });

  it("asks the database nothing that the plan answers by itself", () => {
    const { query, measures } = compile({
      measures: [
        { name: "never", where: not(always) },
        { name: "own", where: is("scope", "own") },
        { name: "of a desk", where: is("scanner", "yes") },
        { name: "of an unknown desk", where: is("scanner", null) },
        { name: "nothing of", where: or() },
        { name: "everything of", where: and() },
      ],
    });
    expect(measures.map(({ kind }) => kind)).toEqual(["no", "yes", "unknown", "yes", "no", "yes"]);
    expect(query.parameters).toEqual([]);
  });

  it("adds up weights as decimals, which do not wrap around", () => {
    const plan: AggregatePlan = { basis: "due", period: null, by: [], measures: [] };
    const weighted = compilePlan(plan, { db: numberedParameters(), from, isWeighted: true });
    expect(weighted.query.sql).toContain('SUM(CAST("weight" AS DECIMAL(38, 0))) AS m_n');
  });

  it.each(["\\' or 1=1 -- ", "' or '1'='1", "a?b", "{p1:String}", "x\\", "\0"])(
    "keeps the text %j out of the statement",
    (text) => {
      const plan = { measures: [{ name: text, where: is("unit", text) }] };
      for (const db of [numberedParameters(), typedParameters()]) {
        const { query } = compile(plan, db);
        expect(query.sql).toBe(
          compile({ measures: [{ name: "x", where: is("unit", "x") }] }, db).query.sql,
        );
        expect(query.parameters).toEqual([text, text]);
      }
      expect(compile(plan, literalTexts()).query.sql).toContain(`IN (${clickhouseLiteral(text)})`);
    },
  );

  it("writes parameters as ClickHouse has them", () => {
    const { query } = compile(
      { measures: [{ name: "x", where: is("unit", "a", "b") }] },
      typedParameters(),
    );
    expect(query.sql).toContain('"unit" IN ({p1:String}, {p2:String})');
  });
});

describe("clickhouseLiteral", () => {
  it.each([
    ["a", "'a'"],
    ["a'b", "'a\\'b'"],
    ["\\'", "'\\\\\\''"],
    ["a\0b", "'a\\0b'"],
  ])("writes %j as %s", (text, literal) => {
    expect(clickhouseLiteral(text)).toBe(literal);
  });
});
