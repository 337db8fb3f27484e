import { readFileSync } from "node:fs";
import { mappingProfile, parseTableMapping, suggestMapping } from "@tyle/adapter-spreadsheet";
import {
  chooseReader,
  type Diagnostic,
  type IngestSummary,
  ingestEach,
  type LocalDate,
  type LocatedRow,
  parseLocalDate,
  TyleError,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { parse, stringify } from "yaml";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { progressLine } from "../files/progress-line.ts";
import { allReaders } from "../files/readers.ts";
import { writeRejects } from "../files/write-rejects.ts";
import { About } from "./about.ts";
import { anyTable } from "./any-table.ts";
import { chooseProfile } from "./choose-profile.ts";
import { printInspection } from "./print-inspection.ts";
import { SheetLog, type SheetSummary } from "./sheet-log.ts";

/** What the command line says. */
export interface InspectArguments {
  readonly format: "table" | "json";
  readonly suggest?: boolean;
  readonly mapping?: string;
  readonly rejects?: string;
  readonly acceptCutOff?: boolean;
}

/** What a file turned out to be. */
export interface Inspection {
  readonly file: string;
  readonly sha256: string;
  readonly reader: string;
  /** `null` when no profile knows the table. */
  readonly profile: string | null;
  readonly sheets: readonly SheetSummary[];
  /** The period that a form names, or the first and last day of reception of a list. */
  readonly period: string | null;
  readonly unit: string | null;
  readonly rows: IngestSummary["ledger"];
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells what a file is, what is in it and what is wrong with it; or writes a first mapping for it. */
export async function inspect(
  file: string,
  options: InspectArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const source = fileSource(file);
  const reader = await chooseReader(source, allReaders());
  const log = new SheetLog(reader);
  const head = await log.readHead(source);
  if (options.suggest) return suggest(head, source.name, context);
  const profile = options.mapping
    ? mappingProfile(readMapping(options.mapping))
    : chooseProfile([...head.values()], today());
  const about = new About();
  const line = progressLine(context, source.name);
  const summary = await ingestEach<unknown>(
    source,
    {
      readers: [log.watchedReader],
      profile: profile ?? anyTable,
      acceptCutOff: options.acceptCutOff ?? false,
      onProgress: line.show,
    },
    (record) => about.see(record),
  );
  line.clear();
  if (options.rejects !== undefined) writeRejects(options.rejects, [summary]);
  const { sha256, ledger, diagnostics } = summary;
  const names = { file: source.name, sha256, reader: reader.name, profile: profile?.name ?? null };
  const { period, unit } = about;
  const inspection = { ...names, sheets: log.sheets(), period, unit, rows: ledger, diagnostics };
  if (options.format === "json") context.out(`${JSON.stringify(inspection, null, 2)}\n`);
  else printInspection(inspection, context);
  const isWrong = diagnostics.some(({ severity }) => severity !== "info");
  return isWrong ? exitCode.findings : exitCode.ok;
}

const today = (): LocalDate => parseLocalDate(new Date().toISOString().slice(0, 10));

function readMapping(path: string) {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    const message = { en: `There is no file "${path}".`, vi: `Không có tệp "${path}".` };
    throw new TyleError("io/not-found", message, { cause });
  }
  try {
    return parseTableMapping(parse(text));
  } catch (cause) {
    if (cause instanceof TyleError) throw cause;
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
    const message = {
      en: `The mapping "${path}" is neither YAML nor JSON: ${reason}`,
      vi: `Tệp ánh xạ "${path}" không phải YAML hay JSON hợp lệ: ${reason}`,
    };
    throw new TyleError("content/invalid", message, { cause });
  }
}

function suggest(
  head: ReadonlyMap<string, readonly LocatedRow[]>,
  file: string,
  { out, err, language }: CommandContext,
): ExitCode {
  for (const [sheet, rows] of head) {
    const mapping = suggestMapping(rows, sheet === "" ? file : sheet);
    if (!mapping) continue;
    out(stringify(mapping));
    return exitCode.ok;
  }
  err(
    `${
      {
        en: "No table was found: no row of headings above rows with numbers.",
        vi: "Không tìm thấy bảng: không có dòng tiêu đề nào nằm trên các dòng có số liệu.",
      }[language]
    }\n`,
  );
  return exitCode.findings;
}
