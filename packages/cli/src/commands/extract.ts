import { Command, Option } from "commander";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle extract FILE`: the numbers of a document, and what they seem to claim. */
export const extractCommand: CommandFactory = (context, finish) => {
  const { language } = context;
  return new Command("extract")
    .argument(
      "<file>",
      { en: "document (txt, md, html, docx)", vi: "văn bản (txt, md, html, docx)" }[language],
    )
    .description(
      {
        en: "find the numbers of a document and propose claims",
        vi: "tìm các con số trong văn bản và đề xuất mệnh đề cần kiểm tra",
      }[language],
    )
    .addOption(
      new Option("--format <format>", { en: "how to print", vi: "dạng kết quả" }[language])
        .choices(["json", "pretty"])
        .default("json"),
    )
    .addOption(
      new Option("--lang <lang>", { en: "language", vi: "ngôn ngữ" }[language]).choices([
        "vi",
        "en",
      ]),
    )
    .action(async (file: string, { format }: { readonly format: "json" | "pretty" }) => {
      const { runExtract } = await import("../verify/run-extract.ts");
      finish(runExtract(file, format, context));
    });
};
