import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";

/** The engines of the command line. */
export const engineNames = ["memory", "duckdb", "clickhouse"] as const;

/** What the command line says of the engine. */
export interface EngineArguments {
  readonly engine: (typeof engineNames)[number];
  /** The server of ClickHouse. */
  readonly url?: string;
}

/** Gives a command the options `--engine` and `--url`. */
export function addEngineOptions(command: Command, { language }: CommandContext): Command {
  const engine = {
    en: "where dossiers are counted; the result is the same",
    vi: "nơi đếm hồ sơ; kết quả như nhau",
  };
  const url = {
    en: "server for clickhouse; user and password from TYLE_CLICKHOUSE_USER and TYLE_CLICKHOUSE_PASSWORD",
    vi: "máy chủ cho clickhouse; người dùng và mật khẩu lấy từ TYLE_CLICKHOUSE_USER và TYLE_CLICKHOUSE_PASSWORD",
  };
  return command
    .addOption(
      new Option("--engine <engine>", engine[language]).choices(engineNames).default("memory"),
    )
    .option("--url <url>", url[language]);
}
