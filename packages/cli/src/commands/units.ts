import { Command, Option } from "commander";
import type { CommandFactory } from "./command-factory.ts";

/** `tyle units show`, `tyle units find` and `tyle units map`: administrative units and what became of them. */
export const unitsCommand: CommandFactory = (context, finish) => {
  const words = texts[context.language];
  const format = () =>
    new Option("--format <format>", words.format).choices(["table", "json"]).default("table");
  const show = new Command("show")
    .argument("<code>", words.code)
    .description(words.show)
    .option("--at <date>", words.at)
    .addOption(format())
    .action(async (code: string, options) => {
      const { showUnit } = await import("../units/show-unit.ts");
      finish(showUnit(code, options, context));
    });
  const find = new Command("find")
    .argument("<text>", words.text)
    .description(words.find)
    .option("--within <code>", words.within)
    .option("--at <date>", words.at)
    .addOption(format())
    .action(async (text: string, options) => {
      const { findUnits } = await import("../units/find-units.ts");
      finish(findUnits(text, options, context));
    });
  const map = new Command("map")
    .argument("<code>", words.code)
    .description(words.map)
    .requiredOption("--from <date>", words.from)
    .requiredOption("--to <date>", words.to)
    .addOption(format())
    .action(async (code: string, options) => {
      const { mapUnit } = await import("../units/map-unit.ts");
      finish(mapUnit(code, options, context));
    });
  return new Command("units")
    .description(words.units)
    .addCommand(show)
    .addCommand(find)
    .addCommand(map);
};

const texts = {
  vi: {
    units: "tra cứu đơn vị hành chính và các lần sắp xếp",
    show: "trình bày một đơn vị, vị trí và lịch sử của mã",
    find: "tìm đơn vị theo tên",
    map: "cho biết một đơn vị đã thành đơn vị nào, hoặc từ đâu mà có",
    code: "mã đơn vị",
    text: "tên đơn vị hoặc cơ quan",
    at: "thời điểm, dạng YYYY-MM-DD (mặc định: hôm nay)",
    within: "mã của đơn vị cấp trên",
    from: "ngày của mã đơn vị, dạng YYYY-MM-DD",
    to: "ngày cần chuyển đến, sau hoặc trước ngày kia",
    format: "cách in",
  },
  en: {
    units: "look up administrative units and what became of them",
    show: "show a unit, where it lies and what its code has meant",
    find: "find units by name",
    map: "tell what a unit became, or what it was made of",
    code: "code of the unit",
    text: "name of the unit or its office",
    at: "day, as YYYY-MM-DD (default: today)",
    within: "code of a unit it lies in",
    from: "day of the code, as YYYY-MM-DD",
    to: "day to map to, later or earlier",
    format: "how to print",
  },
} as const;
