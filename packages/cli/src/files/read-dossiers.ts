import { type DossierProfileOptions, dossierProfile, type UnitFinder } from "@tyle/adapter-portal";
import { type Dossier, type IngestSummary, ingestEach, type TableReader } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import type { CommandContext } from "../command-context.ts";
import type { DossierArguments } from "./dossier-options.ts";
import { printSummary } from "./print-summary.ts";
import { progressLine } from "./progress-line.ts";
import { allReaders } from "./readers.ts";
import { writeRejects } from "./write-rejects.ts";

/** What the commands that read dossiers have in common. */
export interface ReadDossiersOptions extends DossierArguments {
  readonly profile?: DossierProfileOptions;
  /** Finds units by the names of their offices. */
  readonly loadUnitFinder?: () => Promise<UnitFinder>;
  /** The readers that may be used; all by default. */
  readonly readers?: readonly TableReader[];
}

/** Reads lists of dossiers one after the other and hands on each dossier. Gives whether something in them is wrong. */
export async function readDossiers(
  files: readonly string[],
  {
    profile: options,
    loadUnitFinder,
    rejects,
    acceptCutOff = false,
    levelConvention = "none",
    readers = allReaders(),
  }: ReadDossiersOptions,
  context: CommandContext,
  take: (dossier: Dossier) => void | Promise<void>,
): Promise<boolean> {
  const sources = files.map((file) => fileSource(file));
  const findUnit = await loadUnitFinder?.();
  const profile = dossierProfile({ levelConvention, ...options, ...(findUnit && { findUnit }) });
  const summaries: IngestSummary[] = [];
  let isWrong = false;
  for (const source of sources) {
    const line = progressLine(context, source.name);
    const how = { readers, profile, acceptCutOff, onProgress: line.show };
    const summary = await ingestEach(source, how, take);
    line.clear();
    isWrong = printSummary(summary, context) || isWrong;
    summaries.push(summary);
  }
  if (rejects !== undefined) writeRejects(rejects, summaries);
  return isWrong;
}
