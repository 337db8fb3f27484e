import { closeSync, openSync, readSync, statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { createCsvCount } from "../engine/csv/csv-count.ts";
import { type CsvEngineOptions, csvEngine } from "../engine/csv/csv-engine.ts";
import { guessCut } from "../engine/csv/guess-cut.ts";
import { type OpenedCsv, openCsv } from "../engine/csv/open-csv.ts";
import { readDossierRow } from "../engine/csv/read-dossier-row.ts";
import type { CubeWithControl } from "../engine/cube.ts";
import type { AggregateOptions, Engine } from "../engine/engine.ts";
import { aborted } from "../engine/memory-engine.ts";
import type { AggregatePlan } from "../engine/plan.ts";
import type { CountedSegment, CsvSegment } from "./csv-segment.ts";
import { fileSource } from "./file-source.ts";

/** How a CSV file on disk is counted. */
export interface CsvFileEngineOptions extends CsvEngineOptions {
  /** Threads that count besides the calling one; 0 counts in the calling thread. */
  readonly workers?: number;
  /** Bytes that are read at a time; 1 MiB by default. */
  readonly chunkBytes?: number;
}

/**
 * Counts the dossiers of a CSV file on disk, over several threads where it is large.
 *
 * @throws {TyleError} `io/not-found`, and `content/invalid` when the file needs a general reader and there is none.
 * @example
 * const engine = csvFileEngine("hoso-2025.csv", { bind: (header) => layoutOf(header), workers: 2 });
 */
export function csvFileEngine(path: string, options: CsvFileEngineOptions): Engine {
  const alone = csvEngine(fileSource(path, options), options);
  const { workers = 0 } = options;
  return {
    ...alone,
    async aggregate(plan, run) {
      const answer = workers > 0 ? await countInParts(path, plan, { ...options, ...run }) : null;
      return answer ?? alone.aggregate(plan, run);
    },
  };
}

/** @returns `null` when the file cannot be cut, or a cut turned out to be wrong: then one thread counts it. */
async function countInParts(
  path: string,
  plan: AggregatePlan,
  options: CsvFileEngineOptions & AggregateOptions,
): Promise<CubeWithControl | null> {
  const { workers = 0, chunkBytes = 1 << 20, bind } = options;
  const { size } = statSync(path);
  const opened = openCsv(readAt(path, 0, 1 << 16), bind);
  if (!opened) return null;
  const starts = [opened.start, ...cuts(path, size, { ...opened, parts: workers })];
  const segments = starts.map((start, at) => {
    const { layout, delimiter } = opened;
    return { path, start, until: starts[at + 1] ?? size, chunkBytes, layout, delimiter, plan };
  });
  const counted = await runWorkers(segments, { ...options, size });
  const isWhole = counted.every(({ end }, at) => end === (starts[at + 1] ?? size));
  return isWhole ? join(counted, opened, { plan, options }) : null;
}

function cuts(
  path: string,
  size: number,
  { parts, delimiter, layout }: OpenedCsv & { readonly parts: number },
): readonly number[] {
  const found: number[] = [];
  for (let part = 1; part < parts; part += 1) {
    const near = Math.floor((size / parts) * part);
    const cut = guessCut(readAt(path, near, 1 << 18), delimiter, layout);
    if (cut > 0 && near + cut > (found.at(-1) ?? 0)) found.push(near + cut);
  }
  return found;
}

function readAt(path: string, position: number, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, position));
  } finally {
    closeSync(file);
  }
}

/** Sources of this package cannot run as a worker; their built form can. */
const workerUrl = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/csv-worker.js" : "./csv-worker.js",
  import.meta.url,
);

/** What a worker says. */
type WorkerMessage = { readonly bytes: number } | { readonly counted: CountedSegment };

/** Counts each segment in a thread of its own. */
async function runWorkers(
  segments: readonly CsvSegment[],
  { signal, onProgress, size }: AggregateOptions & { readonly size: number },
): Promise<readonly CountedSegment[]> {
  let bytes = 0;
  const threads = segments.map((segment) => new Worker(workerUrl, { workerData: segment }));
  const answers = threads.map(
    (thread) =>
      new Promise<CountedSegment>((resolve, reject) => {
        thread.once("error", reject);
        thread.on("message", (message: WorkerMessage) => {
          if ("counted" in message) return resolve(message.counted);
          if (signal?.aborted) return reject(aborted(signal.reason));
          bytes += message.bytes;
          onProgress?.({ bytes, totalBytes: size });
        });
      }),
  );
  try {
    return await Promise.all(answers);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Adds the parts up, and reads what the workers left to this thread. */
function join(
  segments: readonly CountedSegment[],
  { layout, delimiter }: OpenedCsv,
  { plan, options }: { readonly plan: AggregatePlan; readonly options: CsvEngineOptions },
): CubeWithControl {
  const { readRow = (cells, bound) => readDossierRow(bound, cells) } = options;
  const total = createCsvCount({ layout, delimiter, plan }, () => {});
  for (const { parts, irregular } of segments) {
    total.merge(parts);
    for (const cells of irregular) total.addRow(readRow(cells, layout));
  }
  return total.finish();
}
