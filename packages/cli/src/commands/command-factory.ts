import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { ExitCode } from "../exit-code.ts";

/** Takes the exit code of a command that came to its end. */
export type Finish = (code: ExitCode) => void;

/** Makes one subcommand. Its work is imported when it runs, so that `tyle --version` stays fast. */
export type CommandFactory = (context: CommandContext, finish: Finish) => Command;
