import { Command, Option } from "commander";
import type { InspectArguments } from "../inspect/inspect.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle inspect FILE`: what a file is, what is in it, and what is wrong with it. */
export const inspectCommand: CommandFactory = (context, finish) => {
  const words = texts[context.language];
  return new Command("inspect")
    .argument("<file>", words.file)
    .description(words.inspect)
    .addOption(
      new Option("--format <format>", words.format).choices(["table", "json"]).default("table"),
    )
    .option("--suggest", words.suggest)
    .option("--mapping <file>", words.mapping)
    .option("--at <date>", words.at)
    .option("--previous <file>", words.previous)
    .option("--rejects <file>", words.rejects)
    .option("--accept-cut-off", words.acceptCutOff)
    .action(async (file: string, options: InspectArguments) => {
      const { inspect } = await import("../inspect/inspect.ts");
      finish(await inspect(file, options, context));
    });
};

const texts = {
  en: {
    file: "table in any known format",
    inspect: "tell what a file is, what is in it and what is wrong with it",
    format: "form of the result",
    suggest: "write a first mapping (YAML)",
    mapping: "what the columns mean (YAML, JSON, or a module)",
    at: "day of the file (YYYY-MM-DD), today by default",
    previous: "form II.06 of the period before: what was pending has to be carried over",
    rejects: "write rejected rows with their reasons to this CSV file",
    acceptCutOff: "take a file that looks as if it was cut off",
  },
  vi: {
    file: "tệp bảng, định dạng bất kỳ",
    inspect: "cho biết tệp là gì, có gì và sai ở đâu",
    format: "dạng kết quả",
    suggest: "viết ánh xạ cột ban đầu (YAML)",
    mapping: "ý nghĩa các cột (YAML, JSON hoặc mô-đun)",
    at: "ngày của tệp (YYYY-MM-DD), mặc định là hôm nay",
    previous: "biểu II.06 kỳ trước: số đang giải quyết phải bằng số chuyển sang",
    rejects: "ghi các dòng bị loại kèm lý do vào tệp CSV này",
    acceptCutOff: "chấp nhận tệp có dấu hiệu bị cắt",
  },
};
