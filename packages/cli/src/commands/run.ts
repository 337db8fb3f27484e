import { Command } from "commander";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle run CONFIG`: a report on published figures, from its configuration. */
export const runCommand: CommandFactory = (context, finish) =>
  new Command("run")
    .argument(
      "<config>",
      { en: "configuration (YAML or JSON)", vi: "tệp cấu hình (YAML hoặc JSON)" }[context.language],
    )
    .description(
      {
        en: "report on published figures as a configuration lays them out",
        vi: "lập báo cáo về số liệu đã công bố theo tệp cấu hình",
      }[context.language],
    )
    .action(async (config: string) => {
      const { run } = await import("../run/run.ts");
      finish(await run(config, context));
    });
