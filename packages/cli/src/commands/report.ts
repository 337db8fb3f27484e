import { Command, InvalidArgumentError, Option } from "commander";
import { type ReportFormat, reportFormats } from "../report/report-formats.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle report CONFIG --out DIR`: pages, pictures and documents. */
export const reportCommand: CommandFactory = (context, finish) => {
  const { language } = context;
  return new Command("report")
    .argument(
      "<config>",
      { en: "configuration (YAML or JSON)", vi: "tệp cấu hình (YAML hoặc JSON)" }[language],
    )
    .description(
      {
        en: "write a report as pages, pictures, workbook and document",
        vi: "xuất báo cáo dạng trang, hình ảnh, bảng tính và văn bản",
      }[language],
    )
    .requiredOption("--out <dir>", { en: "folder to write to", vi: "thư mục kết quả" }[language])
    .addOption(
      new Option("--lang <lang>", { en: "language", vi: "ngôn ngữ" }[language]).choices([
        "vi",
        "en",
      ]),
    )
    .addOption(
      new Option(
        "--format <formats>",
        {
          en: `formats, separated by commas: ${reportFormats.join(", ")}`,
          vi: `các dạng, cách nhau bằng dấu phẩy: ${reportFormats.join(", ")}`,
        }[language],
      )
        .argParser(parseFormats)
        .default(["html"]),
    )
    .action(
      async (
        config: string,
        options: { readonly out: string; readonly format: readonly ReportFormat[] },
      ) => {
        const { report } = await import("../report/report.ts");
        finish(await report(config, { out: options.out, formats: options.format }, context));
      },
    );
};

function parseFormats(text: string): readonly ReportFormat[] {
  return text.split(",").map((name) => {
    const format = reportFormats.find((known) => known === name.trim());
    if (format) return format;
    throw new InvalidArgumentError(`Expected ${reportFormats.join(", ")}.`);
  });
}
