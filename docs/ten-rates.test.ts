import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Channel,
  type CountIndicator,
  type Dossier,
  definePeriod,
  evaluate,
  evaluateObservations,
  formatPercent,
  type Indicator,
  type IndicatorResult,
  type IntegerRange,
  indicatorLedger,
  indicatorMeasures,
  knownPercent,
  memoryEngine,
  observeProcedures,
  type Procedure,
  type ServiceLevel,
  type StatusClass,
  describe as say,
} from "@tyle/core";
import { onlineIndicators } from "@tyle/indicators-vn";
import { describe, expect, it } from "vitest";

/* Computes the guide on the ten rates from the tables that stand in it. */
const page = readFileSync(fileURLToPath(new URL("guide/ten-rates.md", import.meta.url)), "utf8");
const period = definePeriod("2023-H1");
type Row = Readonly<Record<string, string>>;

/** The rows of the table under a heading. */
function tableUnder(heading: string): readonly Row[] {
  const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const [header = [], , ...rows] = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])),
  );
}

const known = (text: string | undefined): string | null =>
  text === undefined || text === "–" ? null : text;
const procedures = tableUnder("The procedures");
const catalogue = procedures.map(
  (row): Procedure => ({
    code: row.procedure ?? "",
    serviceLevel: row.level as ServiceLevel,
  }),
);
const dossiers = tableUnder("The dossiers").flatMap((row) =>
  Array.from({ length: Number(row.dossiers) }, () => toDossier(row)),
);

function toDossier(row: Row): Dossier {
  const procedure = procedures.find((each) => each.procedure === row.procedure);
  return {
    code: null,
    unit: null,
    procedure: known(row.procedure),
    channel: known(row.channel) as Channel | null,
    serviceLevel: procedure?.level as ServiceLevel,
    status: row.status as StatusClass,
    receivedAt: known(row.received),
    dueAt: null,
    endedAt: known(row.ended),
    flags: {
      synchronised: row.synchronised === "yes",
      "electronic-result": row["electronic result"] === "yes",
      "paid-online": row["paid online"] === "yes",
      "fee-waived": row["fees all 0"] === "yes",
      "result-required": procedure?.["ends in a document"] === "yes",
      "fee-bearing": procedure?.["bears a fee"] === "yes",
      "full-eligible": procedure?.["eligible for full service"] === "yes",
    },
  };
}

async function compute(
  indicator: Indicator | CountIndicator,
): Promise<IndicatorResult | undefined> {
  if (indicator.subject !== "dossier") {
    return evaluateObservations(indicator, observeProcedures(catalogue, dossiers, period))[0];
  }
  const { basis } = indicator;
  const measures = indicatorMeasures(indicator);
  const { cube } = await memoryEngine(dossiers).aggregate({ basis, period, by: [], measures });
  return evaluate(indicator, cube)[0];
}

const asCount = ({ min, max }: IntegerRange): string =>
  min === max ? `${min}` : `${min} to ${max}`;

function asPercent({ rate }: IndicatorResult): string {
  const range = knownPercent(rate)?.range;
  const [low, high] = [range?.lower, range?.upper].map(
    (end) => end && formatPercent(end.value, { language: "en", decimals: 2 }),
  );
  return low === high ? `${low}` : `${low} to ${high}`;
}

async function rateTable(): Promise<string> {
  const lines: string[] = [];
  for (const indicator of onlineIndicators) {
    const result = await compute(indicator);
    if (!result) throw new Error(`${indicator.id} has no result`);
    lines.push(
      `| \`${indicator.id}\` | ${asCount(result.numerator)} | ${asCount(result.denominator)} | **${asPercent(result)}** | ${say(indicator, "en")} |`,
    );
  }
  return [
    "| definition | counted | of | rate | in words |",
    "|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

const signed = (count: bigint): string => (count > 0n ? `+${count}` : `${count}`.replace("-", "−"));

/** The ledger is about rates of dossiers; rates of procedures have another denominator altogether. */
function differenceTable(): string {
  const ofDossiers = onlineIndicators.filter((one): one is Indicator => one.subject === "dossier");
  const lines = indicatorLedger(ofDossiers, dossiers, period).flatMap(({ variant, differences }) =>
    differences.map(
      ({ cause, numerator, denominator }) =>
        `| \`${variant}\` | ${cause.label.en} | ${signed(numerator)} | ${signed(denominator)} |`,
    ),
  );
  return [
    "| definition | because of dossiers | change of counted | change of total |",
    "|---|---|---|---|",
    ...lines,
  ].join("\n");
}

describe("the guide on the ten rates", () => {
  it("says what the definitions make of its own tables", async () => {
    const computed = `## The ten rates\n\n${await rateTable()}\n\n## Why they differ from the first\n\n${differenceTable()}`;
    const printed = page.split("<!-- computed -->")[1]?.split("<!-- /computed -->")[0]?.trim();
    expect(printed).toBe(computed);
  });

  it("has ten rates, no two of them alike", async () => {
    const results = await Promise.all(onlineIndicators.map(compute));
    const shown = results.map((result) => result && asPercent(result));
    expect(new Set(shown).size).toBe(10);
  });
});
