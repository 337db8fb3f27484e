import type { AggregatePlan } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import type { CommandContext } from "../command-context.ts";
import type { CountedFiles } from "../engines/count-dossiers.ts";
import { countPlainList } from "./count-plain-list.ts";
import { printSummary } from "./print-summary.ts";
import { progressLine } from "./progress-line.ts";
import type { ReadDossiersOptions } from "./read-dossiers.ts";
import { allReaders } from "./readers.ts";
import { writeRejects } from "./write-rejects.ts";

/**
 * Counts a single list of dossiers straight from its bytes, and tells of it what `readDossiers` would; `null`, with
 * nothing told, when the list has to be read row by row. In several lists, a dossier may occur again.
 */
export async function countPlainFile(
  [file, ...others]: readonly string[],
  options: ReadDossiersOptions,
  context: CommandContext,
  plan: AggregatePlan,
): Promise<CountedFiles | null> {
  if (file === undefined || others.length > 0) return null;
  const {
    readers = allReaders(),
    acceptCutOff = false,
    levelConvention = "none",
    loadUnitFinder,
  } = options;
  const source = fileSource(file);
  const line = progressLine(context, source.name);
  const profile = { levelConvention, ...options.profile };
  const how = { readers, profile, loadUnitFinder, acceptCutOff, onProgress: line.show };
  const counted = await countPlainList(source, plan, how);
  line.clear();
  if (!counted) return null;
  const isWrong = printSummary(counted.summary, context);
  if (options.rejects !== undefined) writeRejects(options.rejects, [counted.summary]);
  return { ...counted, isWrong };
}
