import { Command } from "commander";
import type { PackArguments } from "../pack/pack.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle pack FILE... --out data.parquet`: validated dossiers in a form that is counted again and again. */
export const packCommand: CommandFactory = (context, finish) => {
  const say = ({ en, vi }: { en: string; vi: string }): string => ({ en, vi })[context.language];
  return new Command("pack")
    .argument("<files...>", say({ en: "lists of dossiers", vi: "các tệp danh sách hồ sơ" }))
    .description(
      say({
        en: "write the valid dossiers of exported lists as one Parquet file",
        vi: "ghi các hồ sơ hợp lệ trong các tệp xuất thành một tệp Parquet",
      }),
    )
    .requiredOption("--out <file>", say({ en: "the Parquet file", vi: "tệp Parquet" }))
    .option(
      "--rejects <file>",
      say({
        en: "write rejected rows with their reasons to this CSV file",
        vi: "ghi các dòng bị loại kèm lý do vào tệp CSV này",
      }),
    )
    .action(async (files: string[], options: PackArguments) => {
      const { pack } = await import("../pack/pack.ts");
      finish(await pack(files, options, context));
    });
};
