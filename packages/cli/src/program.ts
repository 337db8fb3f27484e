import { Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { aggregateCommand } from "./commands/aggregate.ts";
import { checkCommand } from "./commands/check.ts";
import type { CommandFactory, Finish } from "./commands/command-factory.ts";
import { computeCommand } from "./commands/compute.ts";
import { extractCommand } from "./commands/extract.ts";
import { indicatorsCommand } from "./commands/indicators.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { packCommand } from "./commands/pack.ts";
import { reportCommand } from "./commands/report.ts";
import { runCommand } from "./commands/run.ts";
import { unitsCommand } from "./commands/units.ts";
import { verifyCommand } from "./commands/verify.ts";
import { speakVietnamese } from "./speak-vietnamese.ts";
import { version } from "./version.ts";

const commands: Readonly<Record<string, CommandFactory>> = {
  run: runCommand,
  report: reportCommand,
  verify: verifyCommand,
  check: checkCommand,
  extract: extractCommand,
  indicators: indicatorsCommand,
  inspect: inspectCommand,
  compute: computeCommand,
  aggregate: aggregateCommand,
  pack: packCommand,
  units: unitsCommand,
};

/** The command line of Tyle, for these arguments: where they begin with a command, the others are left out. */
export function createProgram(
  [first = ""]: readonly string[],
  context: CommandContext,
  finish: Finish,
): Command {
  const { language, out, err } = context;
  const program = new Command("tyle")
    .description(
      {
        en: "Computes rates of public administration exactly, and checks figures that were published.",
        vi: "Tính chính xác các tỷ lệ trong quản lý hành chính và kiểm tra số liệu đã công bố.",
      }[language],
    )
    .version(
      version,
      "-V, --version",
      { en: "output the version number", vi: "in số phiên bản" }[language],
    )
    .addOption(
      new Option("--lang <lang>", { en: "language", vi: "ngôn ngữ" }[language]).choices([
        "vi",
        "en",
      ]),
    );
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  for (const create of named ? [named] : Object.values(commands)) {
    program.addCommand(create(context, finish));
  }
  const settle = (command: Command, name: string): void => {
    const help = { en: `See ${name} --help`, vi: `Xem ${name} --help` }[language];
    command
      .exitOverride()
      .configureOutput({ writeOut: out, writeErr: err })
      .showHelpAfterError(help);
    if (language === "vi") speakVietnamese(command);
    for (const child of command.commands) settle(child, `${name} ${child.name()}`);
  };
  settle(program, "tyle");
  return program;
}
