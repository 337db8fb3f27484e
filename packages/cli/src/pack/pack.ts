import { type Dossier, formatCount } from "@tyle/core";
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
  const dossiers: Dossier[] = [];
  const isWrong = await readDossiers(files, { rejects }, context, (dossier) =>
    dossiers.push(dossier),
  );
  const packed = formatCount(await packParquet(dossiers, { to: out }), context.language);
  const said = { en: `${packed} dossiers in ${out}\n`, vi: `${packed} hồ sơ trong ${out}\n` };
  context.err(said[context.language]);
  return isWrong ? exitCode.findings : exitCode.ok;
}
