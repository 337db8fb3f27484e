import { Command, Option } from "commander";
import type { CommandFactory } from "../program.ts";

/** `tyle verify FIGURES`: hold published figures against their operands and their data. */
export const verifyCommand: CommandFactory = (context, finish) => {
  const { language } = context;
  return new Command("verify")
    .argument(
      "<figures>",
      { en: "figures file (YAML or JSON)", vi: "tệp số liệu (YAML hoặc JSON)" }[language],
    )
    .description(
      {
        en: "check published figures by exact arithmetic",
        vi: "kiểm tra số liệu đã công bố bằng phép tính chính xác",
      }[language],
    )
    .addOption(
      new Option("--format <format>", { en: "how to report", vi: "dạng báo cáo" }[language])
        .choices(verifyFormats)
        .default("pretty"),
    )
    .addOption(
      new Option(
        "--fail-on <level>",
        { en: "the least finding that fails", vi: "mức lỗi nhỏ nhất bị coi là hỏng" }[language],
      )
        .choices(["contradicted", "rounding", "drift"])
        .default("contradicted"),
    )
    .option(
      "--mutate",
      {
        en: "change every figure by one last digit and count what is noticed",
        vi: "sửa mỗi số liệu một đơn vị ở chữ số cuối và đếm số lỗi được phát hiện",
      }[language],
    )
    .option(
      "--update-lock",
      {
        en: "accept the results in figures.lock.json",
        vi: "chấp nhận kết quả vào figures.lock.json",
      }[language],
    )
    .addOption(
      new Option("--lang <lang>", { en: "language", vi: "ngôn ngữ" }[language]).choices([
        "vi",
        "en",
      ]),
    )
    .action(async (figures: string, options: VerifyOptions) => {
      const { runVerify } = await import("../verify/run-verify.ts");
      finish(await runVerify(figures, options, context));
    });
};

/** How `tyle verify` can report. */
export const verifyFormats = ["pretty", "json", "junit", "sarif", "github", "markdown"] as const;

/** The options of `tyle verify`. */
export interface VerifyOptions {
  readonly format: (typeof verifyFormats)[number];
  readonly failOn: "contradicted" | "rounding" | "drift";
  readonly mutate?: boolean;
  readonly updateLock?: boolean;
}
