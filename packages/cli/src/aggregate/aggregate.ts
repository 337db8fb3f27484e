import type { Cube } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { countDossiers } from "../engines/count-dossiers.ts";
import type { EngineArguments } from "../engines/engine-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { type CsvValue, csvLine } from "../files/csv-text.ts";
import { parseGroupColumns } from "../files/group-keys.ts";
import { readDossiers } from "../files/read-dossiers.ts";
import { aggregatePlan } from "./aggregate-plan.ts";

/** What the command line says. */
export interface AggregateArguments extends EngineArguments {
  readonly by: string;
  readonly format: "csv" | "json";
  readonly rejects?: string;
}

/** Counts the dossiers of some files by group, without any registry. */
export async function aggregate(
  files: readonly string[],
  { by, format, rejects, ...engine }: AggregateArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const columns = parseGroupColumns(by);
  const plan = aggregatePlan(columns.map(({ key }) => key));
  const { cube, isWrong } = await countDossiers(plan, engine, {
    files,
    read: (take) => readDossiers(files, { rejects }, context, take),
  });
  const names = [...columns.map(({ name }) => name), ...cube.measures];
  const rows = tableRows(cube);
  context.out(format === "csv" ? [names, ...rows].map(csvLine).join("") : toJson(names, rows));
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** The keys of each group and what was counted for sure. */
const tableRows = ({ rows }: Cube): readonly (readonly CsvValue[])[] =>
  rows.map(({ key, tallies }) => [...key, ...tallies.map(({ yes }) => Number(yes))]);

/** One object a line, so that the list can be read as it comes and compared line by line. */
function toJson(names: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]]))),
  );
  return `[\n${objects.join(",\n")}\n]\n`;
}
