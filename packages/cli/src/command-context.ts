import type { Language } from "@tyle/core";

/** What a command may touch of the outside, so that tests can run it without a process. */
export interface CommandContext {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where a person watches: progress is shown and colour may be used. */
  readonly isTerminal: boolean;
  readonly color: boolean;
  /** The width of the terminal in columns. */
  readonly columns: number;
  readonly language: "vi" | "en";
}

/** The context of the running process. */
export function processContext(): CommandContext {
  const { env, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isTerminal: stderr.isTTY === true && env.CI === undefined,
    color: stdout.isTTY === true && env.NO_COLOR === undefined,
    columns: stdout.columns ?? 100,
    language: languageOf(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ""),
  };
}

const languageOf = (locale: string): Language => (locale.startsWith("vi") ? "vi" : "en");
