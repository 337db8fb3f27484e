import { resolve } from "node:path";
import { formatCount, formatCounted, formatDiagnostic, TyleError } from "@tyle/core";
import { packParquet } from "@tyle/engine-duckdb";
import { cliDiagnostics } from "../cli-diagnostics.ts";
import type { CommandContext } from "../command-context.ts";
import { isParquet } from "../engines/dossier-engine.ts";
import { exitOnSignal } from "../engines/exit-on-signal.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { progressLine } from "../files/progress-line.ts";
import { readDossiers } from "../files/read-dossiers.ts";

/** What the command line says. */
export interface PackArguments {
  readonly out: string;
  readonly rejects?: string;
}

/** Writes the dossiers of some files as Parquet. */
export async function pack(
  files: readonly string[],
  { out, rejects }: PackArguments,
  context: CommandContext,
): Promise<ExitCode> {
  assertLists(files, out);
  exitOnSignal();
  let isWrong = false;
  const line = progressLine(context, out);
  const dossiers = await packParquet(
    async (take) => {
      isWrong = await readDossiers(files, { rejects }, context, take);
    },
    { to: out, onProgress: line.show },
  ).finally(line.clear);
  if (dossiers === 0n) {
    const nothing = cliDiagnostics["pack/no-dossiers"]({}, { location: { file: out } });
    context.err(`${formatDiagnostic(nothing, context.language)}\n`);
    return exitCode.findings;
  }
  const packed = formatCount(dossiers, context.language);
  const said = {
    en: `${formatCounted(packed, "dossier")} in ${out}\n`,
    vi: `${packed} hồ sơ trong ${out}\n`,
  };
  context.err(said[context.language]);
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** Parquet is no list, and a list is not written over by what was made of it. */
function assertLists(files: readonly string[], out: string): void {
  const packed = files.find(isParquet);
  if (packed !== undefined) {
    throw new TyleError("argument/invalid", {
      en: `"${packed}" is Parquet already: tyle pack reads lists. Count it with tyle aggregate or tyle compute and --engine duckdb.`,
      vi: `"${packed}" đã là Parquet: tyle pack chỉ đọc danh sách. Hãy đếm bằng tyle aggregate hoặc tyle compute với --engine duckdb.`,
    });
  }
  if (!files.some((file) => resolve(file) === resolve(out))) return;
  throw new TyleError("argument/invalid", {
    en: `"${out}" is one of the lists; give --out another name.`,
    vi: `"${out}" là một trong các danh sách; hãy đặt tên khác cho --out.`,
  });
}
