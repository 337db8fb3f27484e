import { resolve } from "node:path";
import { formatCount, TyleError } from "@tyle/core";
import { packParquet } from "@tyle/engine-duckdb";
import type { CommandContext } from "../command-context.ts";
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
  assertOther(files, out);
  exitOnSignal();
  let isWrong = false;
  const line = progressLine(context, out);
  const dossiers = await packParquet(
    async (take) => {
      isWrong = await readDossiers(files, { rejects }, context, take);
    },
    { to: out, onProgress: line.show },
  ).finally(line.clear);
  const packed = formatCount(dossiers, context.language);
  const said = { en: `${packed} dossiers in ${out}\n`, vi: `${packed} hồ sơ trong ${out}\n` };
  context.err(said[context.language]);
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** A list is not written over by what was made of it. */
function assertOther(files: readonly string[], out: string): void {
  if (!files.some((file) => resolve(file) === resolve(out))) return;
  throw new TyleError("argument/invalid", {
    en: `"${out}" is one of the lists; give --out another name.`,
    vi: `"${out}" là một trong các danh sách; hãy đặt tên khác cho --out.`,
  });
}
