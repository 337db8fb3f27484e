import { Command, Option } from "commander";
import type { AggregateArguments } from "../aggregate/aggregate.ts";
import { addEngineOptions } from "../engines/engine-options.ts";
import { addDossierOptions } from "../files/dossier-options.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle aggregate FILE... --by unit,month,channel`: exact counts of dossiers, without any registry. */
export const aggregateCommand: CommandFactory = (context, finish) => {
  const say = ({ en, vi }: { en: string; vi: string }): string => ({ en, vi })[context.language];
  const command = new Command("aggregate")
    .argument("<files...>", say({ en: "lists of dossiers", vi: "các tệp danh sách hồ sơ" }))
    .description(
      say({
        en: "count the dossiers of exported lists by group: received, resolved, on time, overdue",
        vi: "đếm hồ sơ trong các tệp xuất theo nhóm: tiếp nhận, đã giải quyết, đúng hạn, quá hạn",
      }),
    )
    .requiredOption(
      "--by <columns>",
      say({
        en: "group by unit, month, channel, level, status, procedure (separated by commas)",
        vi: "nhóm theo unit, month, channel, level, status, procedure (cách nhau bằng dấu phẩy)",
      }),
    )
    .addOption(
      new Option("--format <format>", say({ en: "form of the result", vi: "dạng kết quả" }))
        .choices(["csv", "json"])
        .default("csv"),
    );
  return addEngineOptions(addDossierOptions(command, context), context).action(
    async (files: string[], options: AggregateArguments) => {
      const { aggregate } = await import("../aggregate/aggregate.ts");
      finish(await aggregate(files, options, context));
    },
  );
};
