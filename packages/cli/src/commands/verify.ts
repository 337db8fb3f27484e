import { Command, Option } from "commander";
import type { VerifyOptions } from "../verify/run-verify.ts";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle verify FIGURES`: hold published figures against their operands and their data. */
export const verifyCommand: CommandFactory = (context, finish) => {
  const words = texts[context.language];
  return new Command("verify")
    .argument("<figures>", words.figures)
    .description(words.verify)
    .addOption(
      new Option("--format <format>", words.format)
        .choices(["pretty", "json", "junit", "sarif", "github", "markdown"])
        .default("pretty"),
    )
    .addOption(
      new Option("--fail-on <level>", words.failOn)
        .choices(["contradicted", "rounding", "drift"])
        .default("contradicted"),
    )
    .option("--mutate", words.mutate)
    .option("--update-lock", words.updateLock)
    .addOption(new Option("--lang <lang>", words.lang).choices(["vi", "en"]))
    .action(async (figures: string, options: VerifyOptions) => {
      const { runVerify } = await import("../verify/run-verify.ts");
      finish(await runVerify(figures, options, context));
    });
};

const texts = {
  en: {
    figures: "figures file (YAML or JSON)",
    verify: "check published figures by exact arithmetic",
    format: "how to report",
    failOn: "the least finding that fails",
    mutate: "change every figure by one last digit and count what is noticed",
    updateLock: "accept the results in figures.lock.json",
    lang: "language",
  },
  vi: {
    figures: "tệp số liệu (YAML hoặc JSON)",
    verify: "kiểm tra số liệu đã công bố bằng phép tính chính xác",
    format: "dạng báo cáo",
    failOn: "mức lỗi nhỏ nhất bị coi là hỏng",
    mutate: "sửa mỗi số liệu một đơn vị ở chữ số cuối và đếm số lỗi được phát hiện",
    updateLock: "chấp nhận kết quả vào figures.lock.json",
    lang: "ngôn ngữ",
  },
};
