import { basename } from "node:path";
import { suggestMapping, type TableMapping } from "@tyle/adapter-spreadsheet";
import type { Source, TableReader } from "@tyle/core";
import { stringify } from "yaml";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { BatchQueue } from "./batch-queue.ts";

/** Rows of a sheet in which a table has to begin. */
const headRows = 60;

/** Prints a first mapping for the first sheet that has a table. */
export async function suggest(
  source: Source,
  reader: TableReader,
  { out, err, language }: CommandContext,
): Promise<ExitCode> {
  const mapping = await firstMapping(source, reader);
  if (mapping) {
    out(stringify(mapping));
    return exitCode.ok;
  }
  const texts = {
    en: "No table was found: no row of headings above rows with numbers.",
    vi: "Không tìm thấy bảng: không có dòng tiêu đề nào nằm trên các dòng có số liệu.",
  };
  err(`${texts[language]}\n`);
  return exitCode.findings;
}

async function firstMapping(
  source: Source,
  reader: TableReader,
): Promise<TableMapping | undefined> {
  const queue = new BatchQueue(reader.read(source, { report: () => {} }));
  for (;;) {
    const head = await queue.peekHead(headRows);
    if (!head) return undefined;
    const mapping = suggestMapping(head.rows, head.sheet.name ?? basename(source.name));
    if (mapping) return mapping;
    for await (const _ of queue.takeSheet());
  }
}
