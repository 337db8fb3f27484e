import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Worker } from "node:worker_threads";
import { type CsvCount, createCsvCount } from "../engine/csv/csv-count.ts";
import { type CsvEngineOptions, csvEngine } from "../engine/csv/csv-engine.ts";
import { guessCut } from "../engine/csv/guess-cut.ts";
import { type OpenedCsv, openCsv } from "../engine/csv/open-csv.ts";
import { readDossierRow } from "../engine/csv/read-dossier-row.ts";
import type { CubeWithControl } from "../engine/cube.ts";
import type { AggregateOptions, Engine } from "../engine/engine.ts";
import type { AggregatePlan } from "../engine/plan.ts";
import { throwIfAborted } from "../io/throw-if-aborted.ts";
import {
  type CountedSegment,
  type CsvSegment,
  type SegmentChunk,
  scanSegment,
} from "./csv-segment.ts";
import { fileSource } from "./file-source.ts";

/** How a CSV file on disk is counted. */
export interface CsvFileEngineOptions extends CsvEngineOptions {
  /** Threads that count, the calling one among them; 1 by default. */
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
  const general = csvEngine(fileSource(path, options), options);
  return {
    ...general,
    async aggregate(plan, run) {
      const answer = await countFile(path, plan, { ...options, ...run });
      return answer ?? general.aggregate(plan, run);
    },
  };
}

/** A run over one file. */
type FileRun = CsvFileEngineOptions & AggregateOptions & { readonly size: number };

/** @returns `null` when the file is no regular CSV file, or a cut turned out to be wrong: then it is read as a stream. */
async function countFile(
  path: string,
  plan: AggregatePlan,
  options: CsvFileEngineOptions & AggregateOptions,
): Promise<CubeWithControl | null> {
  const { workers = 1, chunkBytes = 1 << 20, bind } = options;
  const { size } = statSync(path);
  const opened = openCsv(readAt(path, 0, 1 << 16), bind);
  if (!opened) return null;
  const { layout, delimiter } = opened;
  const starts = [opened.start, ...cuts(path, size, { ...opened, parts: workers })];
  const segments = starts.map((start, at) => {
    const until = starts[at + 1] ?? size;
    return { path, start, until, chunkBytes, layout, delimiter, plan };
  });
  return countSegments(segments, { ...options, size });
}

/** What the calling thread has counted until the others have started. */
const headStart = 24 << 20;

function cuts(
  path: string,
  size: number,
  { parts, delimiter, layout }: OpenedCsv & { readonly parts: number },
): readonly number[] {
  const found: number[] = [];
  const lead = Math.min(headStart, size / 10);
  for (let part = 1; part < parts; part += 1) {
    const near = Math.floor(lead + ((size - lead) / parts) * part);
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

/** Adds up the bytes that were read, and stops the run when it was cancelled. */
function createProgress({ signal, onProgress, size }: FileRun): (more: number) => void {
  let bytes = 0;
  return (more) => {
    throwIfAborted(signal);
    bytes += more;
    onProgress?.({ bytes, totalBytes: size });
  };
}

/** Starts the count of the whole file; rows that bytes cannot settle go to `addCells`. */
function createTotal(
  { layout, delimiter, plan }: CsvSegment,
  { readRow = (cells, bound) => readDossierRow(bound, cells) }: FileRun,
): { readonly total: CsvCount; readonly addCells: (cells: readonly string[]) => void } {
  const total = createCsvCount({ layout, delimiter, plan }, (cells) => addCells(cells));
  const addCells = (cells: readonly string[]): void => total.addRow(readRow(cells, layout));
  return { total, addCells };
}

/** Counts the first segment in this thread and each other one in a thread of its own, and adds the parts up. */
async function countSegments(
  [first, ...others]: readonly CsvSegment[],
  run: FileRun,
): Promise<CubeWithControl | null> {
  if (!first) return null;
  const { total, addCells } = createTotal(first, run);
  const progress = createProgress(run);
  const threads = await startThreads(others);
  const onChunk = ({ bytes, irregular }: SegmentChunk): void => {
    progress(bytes);
    for (const cells of irregular) addCells(cells);
  };
  try {
    const [end, ...counted] = await Promise.all([
      scanSegment(first, total.scanner, { blocks: false, onChunk: progress }),
      ...threads.map((thread) => answerOf(thread, onChunk)),
    ]);
    const isWhole = counted.every((part, at) => part.end === others[at]?.until);
    if (end !== first.until || !isWhole) return null;
    for (const { parts } of counted) total.merge(parts);
    return total.finish();
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function startThreads(segments: readonly CsvSegment[]): Promise<readonly Worker[]> {
  if (segments.length === 0) return [];
  const { Worker } = await import("node:worker_threads");
  return segments.map((segment) => new Worker(workerUrl, { workerData: segment }));
}

/** Waits for what a worker has counted. */
const answerOf = (
  thread: Worker,
  onChunk: (chunk: SegmentChunk) => void,
): Promise<CountedSegment> =>
  new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.on("message", (message: SegmentChunk | { readonly counted: CountedSegment }) => {
      if ("counted" in message) return resolve(message.counted);
      try {
        onChunk(message);
      } catch (error) {
        reject(error);
      }
    });
  });
