import { Command, Option } from "commander";
import type { ComputeArguments } from "../compute/compute.ts";
import { addEngineOptions } from "../engines/engine-options.ts";
import { addDossierOptions } from "../files/dossier-options.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle compute FILE... --indicator ID`: an indicator from lists of dossiers. */
export const computeCommand: CommandFactory = (context, finish) => {
  const words = texts[context.language];
  const command = new Command("compute")
    .argument("<files...>", words.files)
    .description(words.compute)
    .requiredOption("--indicator <id>", words.indicator)
    .option("--by <columns>", words.by)
    .option("--period <period>", words.period)
    .addOption(
      new Option("--rule <rule>", words.rule).choices(["calendar", "nd09"]).default("calendar"),
    )
    .option("--at <date>", words.at)
    .addOption(
      new Option("--format <format>", words.format)
        .choices(["table", "json", "csv"])
        .default("table"),
    )
    .option("--procedures <file>", words.procedures)
    .option("--aliases <file>", words.aliases)
    .option("--write-aliases <file>", words.writeAliases);
  return addEngineOptions(addDossierOptions(command, context), context).action(
    async (files: string[], options: ComputeArguments) => {
      const { compute } = await import("../compute/compute.ts");
      finish(await compute(files, options, context));
    },
  );
};

const texts = {
  en: {
    files: "lists of dossiers",
    compute: "compute an indicator from exported lists of dossiers",
    indicator: "indicator, as listed by `tyle indicators list`",
    by: "group by period, unit, month, channel, level, status, procedure (separated by commas)",
    period: "2023, 2023-H1, 2023-Q1 or 2023-01",
    rule: "where periods are cut: calendar months, or the 15th (decree 09/2019/NĐ-CP)",
    at: "day of the files (YYYY-MM-DD), today by default",
    format: "form of the result",
    procedures: "catalogue of procedures with their service levels",
    aliases: "unit codes for names of offices, as filled in",
    writeAliases: "write the names that could not be settled to this CSV file, to be filled in",
  },
  vi: {
    files: "các tệp danh sách hồ sơ",
    compute: "tính một chỉ tiêu từ các tệp danh sách hồ sơ",
    indicator: "mã chỉ tiêu, xem `tyle indicators list`",
    by: "nhóm theo period, unit, month, channel, level, status, procedure (cách nhau bằng dấu phẩy)",
    period: "2023, 2023-H1, 2023-Q1 hoặc 2023-01",
    rule: "cách chốt kỳ: theo tháng dương lịch, hoặc ngày 15 (Nghị định 09/2019/NĐ-CP)",
    at: "ngày của tệp (YYYY-MM-DD), mặc định là hôm nay",
    format: "dạng kết quả",
    procedures: "danh mục thủ tục kèm mức độ dịch vụ công",
    aliases: "tệp mã đơn vị theo tên cơ quan, đã điền",
    writeAliases: "ghi các tên chưa xác định được vào tệp CSV này để điền mã",
  },
};
