import type { Source } from "../../io/source.ts";
import { throwIfAborted } from "../../io/throw-if-aborted.ts";
import type { AggregateOptions } from "../engine.ts";
import { ByteWindow } from "./byte-window.ts";
import type { CsvScanner } from "./csv-scanner.ts";
import type { DossierLayout } from "./dossier-layout.ts";
import { type OpenedCsv, openCsv } from "./open-csv.ts";
import type { ScanPlan } from "./scan-plan.ts";

/** A heading is no longer than this. */
const headBytes = 1 << 16;
/** Sources hand out chunks of about this size. */
const usualChunk = 1 << 20;

/** What reading needs to know besides the file. */
export interface ReadCsvOptions extends AggregateOptions {
  readonly bind: (header: readonly string[]) => DossierLayout | null;
}

/**
 * Passes a file through a scanner that `begin` makes once the heading is known. The last block is left to be flushed.
 *
 * @returns false when only a general reader can read the file.
 */
export async function readCsv(
  source: Source,
  { bind, signal, onProgress }: ReadCsvOptions,
  begin: (opened: OpenedCsv & Pick<ScanPlan, "isShort">) => CsvScanner,
): Promise<boolean> {
  const window = new ByteWindow(usualChunk);
  let scanner: CsvScanner | null = null;
  const start = (): CsvScanner | null => {
    const opened = openCsv(window.pending, bind);
    if (!opened) return null;
    window.skip(opened.start);
    const { size = Number.POSITIVE_INFINITY } = source;
    return begin({ ...opened, isShort: size <= usualChunk });
  };
  let bytes = 0;
  for await (const chunk of source.bytes()) {
    throwIfAborted(signal);
    for (let at = 0; at < chunk.length; ) {
      at += window.fill(chunk.subarray(at));
      if (!scanner && window.pending.length < headBytes) continue;
      scanner ??= start();
      if (!scanner || window.scan(scanner, false) < 0) return false;
    }
    bytes += chunk.length;
    onProgress?.({ bytes, ...(source.size !== undefined && { totalBytes: source.size }) });
  }
  scanner ??= start();
  return scanner !== null && window.scan(scanner, true) >= 0;
}
