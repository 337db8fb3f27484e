import type { LevelConvention } from "@tyle/adapter-portal";
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";

/** What the command line says of lists of dossiers. */
export interface DossierArguments {
  /** The file for rejected rows. */
  readonly rejects?: string | undefined;
  readonly acceptCutOff?: boolean;
  readonly levelConvention?: LevelConvention;
}

/** Gives a command the options `--rejects`, `--accept-cut-off` and `--level-convention`. */
export function addDossierOptions(command: Command, { language }: CommandContext): Command {
  const words = texts[language];
  const convention = new Option("--level-convention <convention>", words.levels)
    .choices(["none", "provincial"])
    .default("none");
  return command
    .option("--rejects <file>", words.rejects)
    .option("--accept-cut-off", words.acceptCutOff)
    .addOption(convention);
}

const texts = {
  en: {
    rejects: "write rejected rows with their reasons to this CSV file",
    acceptCutOff: "take files that look as if they were cut off",
    levels: '"level 4" and "level 3" of before 2022: unknown, or full and partial',
  },
  vi: {
    rejects: "ghi các dòng bị loại kèm lý do vào tệp CSV này",
    acceptCutOff: "chấp nhận tệp có dấu hiệu bị cắt",
    levels: '"mức độ 4", "mức độ 3" trước năm 2022: chưa rõ, hay toàn trình và một phần',
  },
};
