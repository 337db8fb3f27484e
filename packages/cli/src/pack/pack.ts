import { formatCount } from "@tyle/core";
import { packParquet } from "@tyle/engine-duckdb";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
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
  let isWrong = false;
  const dossiers = await packParquet(
    async (take) => {
      isWrong = await readDossiers(files, { rejects }, context, take);
    },
    { to: out },
  );
  const packed = formatCount(dossiers, context.language);
  const said = { en: `${packed} dossiers in ${out}\n`, vi: `${packed} hồ sơ trong ${out}\n` };
  context.err(said[context.language]);
  return isWrong ? exitCode.findings : exitCode.ok;
}
