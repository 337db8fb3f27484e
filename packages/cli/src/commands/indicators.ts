import { Command, Option } from "commander";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle indicators list` and `tyle indicators show ID`: what the catalogue defines, and on what ground. */
export const indicatorsCommand: CommandFactory = (context, finish) => {
  const { language } = context;
  const format = () =>
    new Option("--format <format>", { en: "how to print", vi: "cách in" }[language])
      .choices(["table", "json"])
      .default("table");
  const list = new Command("list")
    .description({ en: "list every indicator", vi: "liệt kê mọi chỉ tiêu" }[language])
    .addOption(format())
    .action(async ({ format }) => {
      const { listIndicators } = await import("../indicators/list-indicators.ts");
      finish(listIndicators(format, context));
    });
  const show = new Command("show")
    .argument("<id>", { en: "id of the indicator", vi: "mã chỉ tiêu" }[language])
    .description(
      {
        en: "show the definition, its legal basis and how sure that is",
        vi: "trình bày định nghĩa, căn cứ pháp lý và độ tin cậy",
      }[language],
    )
    .addOption(format())
    .action(async (id: string, { format }) => {
      const { showIndicator } = await import("../indicators/show-indicator.ts");
      finish(showIndicator(id, format, context));
    });
  return new Command("indicators")
    .description(
      { en: "look up definitions of rates", vi: "tra cứu định nghĩa chỉ tiêu" }[language],
    )
    .addCommand(list)
    .addCommand(show);
};
