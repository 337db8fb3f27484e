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
import { printNoUnit } from "./print-no-unit.ts";
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
    context,
  });
  printUndated(control.undated, context);
  printUnjudged(cube, context);
  printNoUnit(cube, context);
  const names = [...columns.map(({ name }) => name), ...cube.measures];
  printRows(cube.rows, forms[options.format](names), context);
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** The keys of a group and what was counted for sure. */
function toRow({ key, tallies }: CubeRow): readonly CsvValue[] {
  const { received, resolved, onTime, overdue } = countsOf(tallies);
  const isJudged = resolved === 0n || onTime + overdue > 0n;
  // Of dossiers without a due date nobody knows whether they were on time: 0 would be an answer.
  const judged = isJudged ? [onTime, overdue] : [null, null];
  return [...key, received, resolved, ...judged];
}

/** How a list of rows is written. */
interface RowForm {
  readonly open: string;
  readonly line: (row: readonly CsvValue[]) => string;
  readonly between: string;
  readonly close: string;
}

const forms: Record<AggregateArguments["format"], (names: readonly string[]) => RowForm> = {
  csv: (names) => ({ open: csvLine(names), line: csvLine, between: "", close: "" }),
  // One object a line, so that the list can be read as it comes and compared line by line.
  json: (names) => ({
    open: "[\n",
    line: (row) =>
      `{${names.map((name, at) => `${JSON.stringify(name)}:${jsonValue(row[at] ?? null)}`).join(",")}}`,
    between: ",\n",
    close: "\n]\n",
  }),
};

/** Counts keep every digit, also those that a double does not have. */
const jsonValue = (value: CsvValue): string =>
  typeof value === "bigint" ? String(value) : JSON.stringify(value);

/** The text of all rows together would take more memory than counting them. */
const rowsAtOnce = 4096;

function printRows(
  rows: readonly CubeRow[],
  { open, line, between, close }: RowForm,
  { out }: CommandContext,
): void {
  out(open);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const lines = rows.slice(at, at + rowsAtOnce).map((row) => line(toRow(row)));
    out((at > 0 ? between : "") + lines.join(between));
  }
  out(close);
}
