export { type CommandContext, processContext } from "./command-context.ts";
export { type ExitCode, exitCode } from "./exit-code.ts";
export { main } from "./main.ts";
