import { Command, Option } from "commander";
import type { CheckOptions } from "../verify/run-check.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle check FILE`: extract the claims of a document and verify them in one go. */
export const checkCommand: CommandFactory = (context, finish) => {
  const { language } = context;
  return new Command("check")
    .argument(
      "<file>",
      { en: "document (txt, md, html, docx)", vi: "văn bản (txt, md, html, docx)" }[language],
    )
    .description(
      {
        en: "check the figures of a document against each other",
        vi: "kiểm tra các số liệu trong một văn bản với nhau",
      }[language],
    )
    .addOption(
      new Option("--format <format>", { en: "how to print", vi: "dạng kết quả" }[language])
        .choices(["pretty", "json", "html"])
        .default("pretty"),
    )
    .option(
      "--html <out>",
      { en: "also write a page with hover notes", vi: "ghi thêm trang HTML có chú thích" }[
        language
      ],
    )
    .addOption(
      new Option("--lang <lang>", { en: "language", vi: "ngôn ngữ" }[language]).choices([
        "vi",
        "en",
      ]),
    )
    .action(async (file: string, options: CheckOptions) => {
      const { runCheck } = await import("../verify/run-check.ts");
      finish(runCheck(file, options, context));
    });
};
