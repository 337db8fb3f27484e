import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type Diagnostic,
  definePeriod,
  formatDiagnostic,
  hasErrors,
  type Ingested,
  type Language,
  lastDay,
  type PublishedFigure,
} from "@tyle/core";
import type { Dataset, MapFeatures } from "@tyle/reporting";
import {
  type ReportDownload,
  type ReportPage,
  reportDownloads,
  reportSources,
} from "@tyle/reporting/page";
import { unitsVn } from "@tyle/units-vn";
import type { CommandContext } from "../command-context.ts";
import { readConfig } from "../config/read-config.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { writeFiles } from "../files/write-files.ts";
import { buildReport } from "../run/build-report.ts";
import { readFigures } from "../run/read-figures.ts";
import { computeRun } from "../run/run.ts";
import { chartSections } from "./chart-sections.ts";
import type { CountsConfig } from "./counts-config.ts";
import { countsConfigSchema } from "./counts-config-schema.ts";
import { countsDataset } from "./counts-dataset.ts";
import { readMap } from "./read-map.ts";
import { type Reported, type ReportFormat, writeFormat } from "./report-formats.ts";

/** Where and how a report is written. */
export interface ReportOptions {
  readonly out: string;
  readonly formats: readonly ReportFormat[];
}

/** Writes the report of a configuration in each format, and says which files there are now. */
export async function report(
  configPath: string,
  { out, formats }: ReportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { language } = context;
  const { reported, diagnostics } = await compute(configPath, language);
  for (const diagnostic of diagnostics) context.err(`${formatDiagnostic(diagnostic, language)}\n`);
  for (const format of formats) {
    const files = await writeFormat(format, reported, language);
    for (const path of writeFiles(out, files)) context.out(`${path}\n`);
  }
  return hasErrors(diagnostics) ? exitCode.findings : exitCode.ok;
}

interface Computed {
  readonly reported: Reported;
  readonly diagnostics: readonly Diagnostic[];
}

/** A configuration with `unitsOf` is about counts over time; any other is one of `tyle run`. */
async function compute(configPath: string, language: Language): Promise<Computed> {
  if (!isAboutCounts(configPath)) {
    const { result, diagnostics } = await computeRun(configPath);
    const page = buildReport(result);
    const map = mapOf(result.config, configPath);
    const more = Object.keys(result.config.indicators).flatMap((id) =>
      chartSections(result.dataset, id, map),
    );
    // The rankings of a run stand in its page already, each with every reading of its figures.
    const sections = [...page.sections, ...more.filter(({ chart }) => chart?.kind !== "ranked")];
    return { reported: { page: { ...page, sections }, dataset: result.dataset }, diagnostics };
  }
  const config = readConfig(configPath, countsConfigSchema);
  const files: Ingested<PublishedFigure>[] = [];
  for (const source of config.figures) {
    const day = lastDay(definePeriod(source.period, source.rule));
    files.push(await readFigures(dirname(configPath), source, unitsVn.at(day)));
  }
  const dataset = countsDataset(
    config,
    files.flatMap(({ records }) => records),
  );
  return {
    reported: {
      page: countsPage(config, { dataset, map: mapOf(config, configPath), language }),
      dataset,
    },
    diagnostics: files.flatMap((file) => file.diagnostics),
  };
}

const mapOf = ({ map }: { readonly map?: string }, configPath: string): MapFeatures | null =>
  map === undefined ? null : readMap(resolve(dirname(configPath), map));

function isAboutCounts(path: string): boolean {
  try {
    return /^\s*"?unitsOf"?\s*:/m.test(readFileSync(path, "utf8"));
  } catch {
    // What is wrong with the file is said where it is read.
    return false;
  }
}

/** A page stays a page: data beyond this size go beside it, by `--format json`. */
const roomForDownloads = 300_000;

/** As many downloads as there is room for, in their order. */
function fitting(downloads: readonly ReportDownload[]): readonly ReportDownload[] {
  let room = roomForDownloads;
  return downloads.filter(({ content }) => {
    if (content.length > room) return false;
    room -= content.length;
    return true;
  });
}

interface CountsPageOptions {
  readonly dataset: Dataset;
  readonly map: MapFeatures | null;
  readonly language: Language;
}

function countsPage(
  config: CountsConfig,
  { dataset, map, language }: CountsPageOptions,
): ReportPage {
  const { label, definition, id } = config.indicator;
  return {
    title: config.title,
    findings: [],
    sections: chartSections(dataset, id, map),
    notes: [
      { vi: `${label.vi}: ${definition.vi}`, en: `${label.en}: ${definition.en}` },
      ...config.targets.map(({ source }) => source),
      ...dataset.notes.map(({ text }) => text),
    ],
    sources: reportSources(dataset),
    downloads: fitting(reportDownloads(dataset, language)),
  };
}
