import { Command, Option } from "commander";
import type { InspectArguments } from "../inspect/inspect.ts";
import type { CommandFactory } from "../program.ts";

/** `tyle inspect FILE`: what a file is, what is in it, and what is wrong with it. */
export const inspectCommand: CommandFactory = (context, finish) => {
  const say = ({ en, vi }: { en: string; vi: string }): string => ({ en, vi })[context.language];
  return new Command("inspect")
    .argument("<file>", say({ en: "table in any known format", vi: "tệp bảng, định dạng bất kỳ" }))
    .description(
      say({
        en: "tell what a file is, what is in it and what is wrong with it",
        vi: "cho biết tệp là gì, có gì và sai ở đâu",
      }),
    )
    .addOption(
      new Option("--format <format>", say({ en: "form of the result", vi: "dạng kết quả" }))
        .choices(["table", "json"])
        .default("table"),
    )
    .option(
      "--suggest",
      say({ en: "write a first mapping (YAML)", vi: "viết ánh xạ cột ban đầu (YAML)" }),
    )
    .option(
      "--mapping <file>",
      say({
        en: "what the columns mean (YAML, JSON, or a module)",
        vi: "ý nghĩa các cột (YAML, JSON hoặc mô-đun)",
      }),
    )
    .option(
      "--at <date>",
      say({
        en: "day of the file (YYYY-MM-DD), today by default",
        vi: "ngày của tệp (YYYY-MM-DD), mặc định là hôm nay",
      }),
    )
    .option(
      "--previous <file>",
      say({
        en: "form II.06 of the period before: what was pending has to be carried over",
        vi: "biểu II.06 kỳ trước: số đang giải quyết phải bằng số chuyển sang",
      }),
    )
    .option(
      "--rejects <file>",
      say({
        en: "write rejected rows with their reasons to this CSV file",
        vi: "ghi các dòng bị loại kèm lý do vào tệp CSV này",
      }),
    )
    .option(
      "--accept-cut-off",
      say({
        en: "take a file that looks as if it was cut off",
        vi: "chấp nhận tệp có dấu hiệu bị cắt",
      }),
    )
    .action(async (file: string, options: InspectArguments) => {
      const { inspect } = await import("../inspect/inspect.ts");
      finish(await inspect(file, options, context));
    });
};
