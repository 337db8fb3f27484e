import { mappingProfile, type TableMapping } from "@tyle/adapter-spreadsheet";
import { chooseReader, ingestEach, parseLocalDate } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { progressLine } from "../files/progress-line.ts";
import { allReaders } from "../files/readers.ts";
import { writeRejects } from "../files/write-rejects.ts";
import { todayInVietnam } from "../today.ts";
import { About } from "./about.ts";
import { profileChooser, readPrevious } from "./choose-profile.ts";
import { FirstKnownProfile } from "./first-known-profile.ts";
import { printInspection } from "./print-inspection.ts";
import { SheetLog } from "./sheet-log.ts";

/** What the command line says. */
export interface InspectArguments {
  readonly format: "table" | "json";
  readonly suggest?: boolean;
  readonly mapping?: string;
  readonly rejects?: string;
  readonly acceptCutOff?: boolean;
  readonly at?: string;
  /** The file of the period before. */
  readonly previous?: string;
}

/** Tells what a file is, what is in it and what is wrong with it; or writes a first mapping for it. */
export async function inspect(
  file: string,
  options: InspectArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const source = fileSource(file);
  const reader = await chooseReader(source, allReaders());
  if (options.suggest) {
    const { suggest } = await import("./suggest.ts");
    return suggest(source, reader, context);
  }
  const log = new SheetLog(reader);
  const fileDate = options.at === undefined ? todayInVietnam() : parseLocalDate(options.at);
  const mapping = options.mapping === undefined ? undefined : await loadMapping(options.mapping);
  const previous = options.previous === undefined ? [] : await readPrevious(options.previous);
  const about = new About();
  const onTitle = about.seeTitle;
  const found = new FirstKnownProfile(
    mapping
      ? () => mappingProfile(mapping, { onTitle })
      : profileChooser({ fileDate, previous, onTitle }),
  );
  const line = progressLine(context, source.name);
  const summary = await ingestEach<unknown>(
    source,
    {
      readers: [log.watchedReader],
      profile: found,
      acceptCutOff: options.acceptCutOff ?? false,
      onProgress: line.show,
    },
    (record) => about.see(record),
  );
  line.clear();
  if (options.rejects !== undefined) writeRejects(options.rejects, [summary]);
  const { sha256, ledger, diagnostics } = summary;
  const names = {
    file: source.name,
    sha256,
    reader: reader.name,
    profile: found.chosen?.name ?? null,
  };
  const { period, unit } = about;
  const inspection = { ...names, sheets: log.sheets(), period, unit, rows: ledger, diagnostics };
  if (options.format === "json") context.out(`${JSON.stringify(inspection, null, 2)}\n`);
  else printInspection(inspection, context);
  const isWrong = diagnostics.some(({ severity }) => severity !== "info");
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** Guarding a mapping takes two libraries that most runs do without. */
async function loadMapping(path: string): Promise<TableMapping> {
  const { readMapping } = await import("./read-mapping.ts");
  return readMapping(path);
}
