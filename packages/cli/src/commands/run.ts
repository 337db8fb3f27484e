import { Command } from "commander";
import type { CommandFactory } from "../program.ts";

/** `tyle run CONFIG` */
export const runCommand: CommandFactory = ({ language }, _finish) =>
  new Command("run")
    .argument(
      "<config>",
      { en: "configuration file (YAML or JSON)", vi: "tệp cấu hình (YAML hoặc JSON)" }[language],
    )
    .description(
      { en: "compute a report from its configuration", vi: "lập báo cáo theo tệp cấu hình" }[
        language
      ],
    )
    .action(async () => {});
