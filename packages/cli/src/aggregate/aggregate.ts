import type { CubeRow } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { countDossiers } from "../engines/count-dossiers.ts";
import type { EngineArguments } from "../engines/engine-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { countPlainFile } from "../files/count-plain-file.ts";
import { type CsvValue, csvLine } from "../files/csv-text.ts";
import type { DossierArguments } from "../files/dossier-options.ts";
import { parseGroupColumns } from "../files/group-keys.ts";
import { printUndated } from "../files/print-undated.ts";
import { readDossiers } from "../files/read-dossiers.ts";
import { aggregatePlan, countsOf } from "./aggregate-plan.ts";
import { printUnjudged } from "./print-unjudged.ts";

/** What the command line says. */
export interface AggregateArguments extends EngineArguments, DossierArguments {
  readonly by: string;
  readonly format: "csv" | "json";
}

/** Counts the dossiers of some files by group, without any registry. */
export async function aggregate(
  files: readonly string[],
  options: AggregateArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const columns = parseGroupColumns(options.by);
  const plan = aggregatePlan(columns.map(({ key }) => key));
  const { cube, control, isWrong } = await countDossiers(plan, options, {
    files,
    read: (take) => readDossiers(files, options, context, take),
    countPlain: (whole) => countPlainFile(files, options, context, whole),
  });
  printUndated(control.undated, context);
  printUnjudged(cube, context);
  const names = [...columns.map(({ name }) => name), ...cube.measures];
  const rows = cube.rows.map(toRow);
  const isCsv = options.format === "csv";
  context.out(isCsv ? [names, ...rows].map(csvLine).join("") : toJson(names, rows));
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** The keys of a group and what was counted for sure. */
function toRow({ key, tallies }: CubeRow): readonly CsvValue[] {
  const { received, resolved, onTime, overdue } = countsOf(tallies);
  const isJudged = resolved === 0n || onTime + overdue > 0n;
  // Of dossiers without a due date nobody knows whether they were on time: 0 would be an answer.
  const judged = isJudged ? [Number(onTime), Number(overdue)] : [null, null];
  return [...key, Number(received), Number(resolved), ...judged];
}

/** One object a line, so that the list can be read as it comes and compared line by line. */
function toJson(names: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]]))),
  );
  return `[\n${objects.join(",\n")}\n]\n`;
}
