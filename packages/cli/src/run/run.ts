import { dirname, join } from "node:path";
import {
  type Diagnostic,
  formatCounted,
  formatDiagnostic,
  hasErrors,
  type Ingested,
  type PublishedFigure,
  type Target,
  toRational,
} from "@tyle/core";
import { toCsv } from "@tyle/reporting";
import { renderHtml } from "@tyle/reporting/html";
import { assessFigures } from "@tyle/verify";
import type { CommandContext } from "../command-context.ts";
import { readConfig } from "../config/read-config.ts";
import type { RunConfig } from "../config/run-config.ts";
import { runConfigSchema } from "../config/run-config-schema.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { writeFiles } from "../files/write-files.ts";
import { buildDataset } from "./build-dataset.ts";
import { buildReport, type RunResult } from "./build-report.ts";
import { checkClaims } from "./check-claims.ts";
import { printReport } from "./print-report.ts";
import { readFigures } from "./read-figures.ts";
import { readObstacles } from "./read-obstacles.ts";
import { readUnits } from "./read-units.ts";
import { stringifyExact } from "./stringify-exact.ts";

/**
 * Reads a configuration and its files, works out what the figures say, prints it, and writes the report.
 * It ends with `findings` when a file has an error. A refused claim is a result of the run and not a fault of it.
 */
export async function run(configPath: string, context: CommandContext): Promise<ExitCode> {
  const { out, err, language } = context;
  const { result, files, diagnostics } = await computeRun(configPath);
  const { config, assessment } = result;
  for (const diagnostic of diagnostics) err(`${formatDiagnostic(diagnostic, language)}\n`);
  const page = buildReport(result);
  out(printReport(page, language));
  out(`\n${ledgerLines(files, context)}`);
  const outFolder = join(dirname(configPath), config.out);
  const written = writeFiles(outFolder, {
    "report.html": await renderHtml(page, { language: config.language }),
    "data.json": stringifyExact({
      dataset: result.dataset,
      assessment,
      claims: result.claims,
      files: files.map(({ records: _, ...file }) => file),
    }),
    "data.csv": toCsv(result.dataset, { form: "neutral", language: config.language }),
  });
  out(`\n${writtenHere[language]}\n${written.map((path) => `  ${path}\n`).join("")}`);
  return hasErrors(diagnostics) ? exitCode.findings : exitCode.ok;
}

/** What a run worked out, with the files it read and what was wrong in them. */
export interface ComputedRun {
  readonly result: RunResult;
  readonly files: readonly Ingested<PublishedFigure>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a configuration and its files, and works out what the figures say. Nothing is printed or written. */
export async function computeRun(configPath: string): Promise<ComputedRun> {
  const config = readConfig(configPath, runConfigSchema);
  const folder = dirname(configPath);
  const units = await readUnits(join(folder, config.units));
  const files: Ingested<PublishedFigure>[] = [];
  for (const source of config.figures) files.push(await readFigures(folder, source, units));
  const figures = files.flatMap(({ records }) => records);
  const { obstacles, diagnostics: strayObstacles } = readObstacles(
    config.obstacles,
    units,
    figures.map(({ period }) => period),
  );
  const targets = config.targets.map(toTarget);
  const assessment = assessFigures(figures, targets);
  const result: RunResult = {
    config,
    units,
    assessment,
    claims: checkClaims(config.claims, assessment.lists),
    dataset: buildDataset(config, units, figures, { assessment, targets, obstacles }),
  };
  const diagnostics = [...strayObstacles, ...files.flatMap((file) => file.diagnostics)];
  return { result, files, diagnostics };
}

const writtenHere = { vi: "Kết quả nằm ở:", en: "The results are here:" };

/** Reads a target of the configuration. */
export const toTarget = ({
  indicator,
  atLeast,
  atMost,
  source,
}: RunConfig["targets"][number]): Target => ({
  indicator,
  comparator: atLeast === undefined ? "<=" : ">=",
  value: toRational(atLeast ?? atMost ?? ""),
  source,
});

function ledgerLines(
  files: readonly Ingested<PublishedFigure>[],
  { language }: CommandContext,
): string {
  const line = ({ file, ledger }: Ingested<PublishedFigure>): string => {
    const { read, accepted, rejected, skipped } = ledger;
    return language === "vi"
      ? `${file}: đọc ${read} dòng = ${accepted} nhận + ${rejected} loại + ${skipped} bỏ qua\n`
      : `${file}: ${formatCounted(read, "row")} read = ${accepted} accepted + ${rejected} rejected + ${skipped} skipped\n`;
  };
  return files.map(line).join("");
}
