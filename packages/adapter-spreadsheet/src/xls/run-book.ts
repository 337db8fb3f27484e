import { damagedProblem, FileProblem } from "../limits/file-problem.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { readBook, type StoredBook } from "./stored-book.ts";

// The part of Node that is used, so that a browser needs nothing of it.
interface NodeWorker {
  once(event: "message", listen: (answer: Answer) => void): void;
  once(event: "error", listen: (error: Error & { readonly code?: string }) => void): void;
  terminate(): Promise<unknown>;
}

interface NodeParts {
  readonly cpuUsage: (since?: CpuUsage) => CpuUsage;
  readonly Worker: new (code: string, options: object) => NodeWorker;
  /** The path of the library. */
  readonly library: string;
}

interface NodeModules {
  readonly "node:module": {
    createRequire(from: string): { resolve(name: string): string };
  };
  readonly "node:worker_threads": Pick<NodeParts, "Worker">;
}

/** Microseconds of processor time of all threads. */
interface CpuUsage {
  readonly user: number;
  readonly system: number;
}

declare const process:
  | {
      getBuiltinModule?<Name extends keyof NodeModules>(name: Name): NodeModules[Name];
      cpuUsage(since?: CpuUsage): CpuUsage;
    }
  | undefined;

interface Answer {
  readonly book?: StoredBook;
  readonly problem?: string;
}

/**
 * Reads an .xls file, in Node in a thread of its own with limits on time and memory: a file can be made so that reading
 * it never ends. Elsewhere, and where the library is bundled, it is read in place.
 *
 * @throws {FileProblem} when the file is damaged or costs too much.
 */
export async function runBook(
  bytes: Uint8Array,
  maxText: number,
  cost: BookCost = costOf(bytes),
): Promise<StoredBook> {
  const node = findNode();
  if (node) return readInWorker(node, { bytes, maxText }, cost);
  const { readInPlace } = await import("./read-in-place.ts");
  try {
    return readInPlace(bytes, maxText);
  } catch (error) {
    throw problemOf(error instanceof Error ? error.message : String(error));
  }
}

/** What Node has for it; `undefined` where there are no threads or no folder of packages. */
function findNode(): NodeParts | undefined {
  if (typeof process === "undefined" || !process.getBuiltinModule) return undefined;
  const { getBuiltinModule, cpuUsage } = process;
  try {
    const { resolve } = getBuiltinModule("node:module").createRequire(import.meta.url);
    const { Worker } = getBuiltinModule("node:worker_threads");
    return { Worker, cpuUsage, library: resolve("@e965/xlsx") };
  } catch {
    // Bundled into one file: the library is in it.
    return undefined;
  }
}

/** A thread without a file of its own, so that it works from the sources, installed and bundled alike. */
const workerCode = `
const { parentPort, workerData } = require("node:worker_threads");
const readBook = ${readBook.toString()};
try {
  const { library, bytes, maxText } = workerData;
  parentPort.postMessage({ book: readBook(require(library), bytes, maxText) });
} catch (error) {
  parentPort.postMessage({ problem: String(error?.message ?? error) });
}
`;

/** What the reading of a file may cost. */
export interface BookCost {
  /** Of processor time. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Honest files take a tenth of the time and half of the memory. */
function costOf({ length }: Uint8Array): BookCost {
  const size = length / 2 ** 20;
  return { seconds: 1.5 + 0.4 * size, megabytes: Math.min(160 + Math.ceil(32 * size), 2048) };
}

function readInWorker(
  node: NodeParts,
  task: { readonly bytes: Uint8Array; readonly maxText: number },
  cost: BookCost,
): Promise<StoredBook> {
  const tooCostly = new FileProblem(spreadsheetDiagnostics["file/too-costly"]({ ...cost }));
  const worker = new node.Worker(workerCode, {
    eval: true,
    execArgv: [],
    // What the library prints about odd records is no message for a person.
    stdout: true,
    stderr: true,
    workerData: { ...task, library: node.library },
    resourceLimits: { maxOldGenerationSizeMb: cost.megabytes, maxYoungGenerationSizeMb: 16 },
  });
  const clock = cpuTimer(node.cpuUsage, cost.seconds);
  return new Promise<StoredBook>((resolve, reject) => {
    clock.start(() => reject(tooCostly));
    worker.once("message", ({ book, problem }) => {
      if (book) resolve(book);
      else reject(problemOf(problem));
    });
    worker.once("error", ({ code, message }) =>
      reject(code === "ERR_WORKER_OUT_OF_MEMORY" ? tooCostly : problemOf(message)),
    );
  }).finally(() => {
    clock.stop();
    void worker.terminate();
  });
}

/** Waits for seconds of processor time rather than of the clock, so that a busy machine does not refuse honest files. */
function cpuTimer(cpuUsage: NodeParts["cpuUsage"], seconds: number) {
  const started = cpuUsage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function start(onEnd: () => void): void {
    const { user, system } = cpuUsage(started);
    const left = seconds * 1000 - (user + system) / 1000;
    timer = left <= 0 ? void onEnd() : setTimeout(() => start(onEnd), Math.max(left, 10));
  }
  return { start, stop: () => clearTimeout(timer) };
}

function problemOf(message = ""): FileProblem {
  if (/password|encrypt/i.test(message)) {
    return new FileProblem(spreadsheetDiagnostics["file/encrypted"]({}));
  }
  const reason = message.replace(/\.$/, "");
  return damagedProblem({ en: reason, vi: reason });
}
