import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic, Report } from "../diagnostic/diagnostic.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { EndCheck } from "./end-check.ts";
import type { Profile, RejectedRow } from "./profile.ts";
import type { CancelSignal, Progress, TableReader } from "./reader.ts";
import type { RowBatch } from "./row.ts";
import type { Source } from "./source.ts";

/** What became of the rows of a file: `read` is always the sum of the other three. */
export interface RowLedger {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** What is known about a file once its last row is read. */
export interface IngestSummary {
  readonly file: string;
  readonly sha256: string;
  readonly reader: string;
  readonly profile: string;
  readonly rejects: readonly RejectedRow[];
  readonly ledger: RowLedger;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file as records, with everything that was noticed on the way. */
export interface Ingested<Out> extends IngestSummary {
  readonly records: readonly Out[];
}

/** How a file is to be read. */
export interface IngestOptions<Out> {
  /** Tried by content; the most confident reads. */
  readonly readers: readonly TableReader[];
  readonly profile: Profile<Out>;
  readonly signal?: CancelSignal;
  /** Called now and then, so that a person can see how far it is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Takes a file that looks as if it was cut off: at the last row of a spreadsheet, or in a time stamp. */
  readonly acceptCutOff?: boolean;
}

/**
 * Reads a file into records. What is wrong in the file comes back as diagnostics, and every row is accounted for.
 *
 * @throws {TyleError} `reader/none` when no reader knows the format, and the `io/…` codes of the source.
 */
export async function ingest<Out>(
  source: Source,
  options: IngestOptions<Out>,
): Promise<Ingested<Out>> {
  const records: Out[] = [];
  const summary = await ingestEach(source, options, (record) => void records.push(record));
  return { ...summary, records };
}

/**
 * Reads a file and hands on each record as it comes, so that files of any size fit. Waits where `take` gives a promise.
 *
 * @throws {TyleError} As `ingest` does.
 * @example
 * const counter = createCubeCounter(plan);
 * const { ledger } = await ingestEach(source, { readers, profile }, counter.add);
 */
export async function ingestEach<Out>(
  source: Source,
  options: IngestOptions<Out>,
  take: (record: Out) => void | Promise<void>,
): Promise<IngestSummary> {
  const { profile, signal, onProgress } = options;
  const reader = await chooseReader(source, options.readers);
  const sha256 = await source.sha256();
  const findings = collectFindings();
  const { report } = findings;
  const rejects: RejectedRow[] = [];
  const ledger = { read: 0, accepted: 0, rejected: 0, skipped: 0 };

  const context = { report, ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const ends = new EndCheck();
  const batches = watchRows(reader.read(source, context), ledger, ends);
  for await (const batch of profile.map(batches, { file: source.name, sha256, report })) {
    for (const record of batch.records) {
      const pause = take(record);
      if (pause) await pause;
    }
    for (const reject of batch.rejected) rejects.push(reject);
    ledger.accepted += batch.accepted;
    ledger.rejected += batch.rejected.length;
    ledger.skipped += batch.skipped;
  }
  assertBalanced(ledger, profile.name);
  if (!options.acceptCutOff) ends.report(report, source.name);
  const names = { file: source.name, sha256, reader: reader.name, profile: profile.name };
  return { ...names, rejects, ledger, diagnostics: findings.all() };
}

/** Findings of one kind that are kept; beyond that a file is broken as a whole, and only their number matters. */
const keptPerCode = 1000;

function collectFindings(): { readonly report: Report; all(): readonly Diagnostic[] } {
  const kept: Diagnostic[] = [];
  const counts = new Map<string, number>();
  return {
    report(diagnostic) {
      const count = (counts.get(diagnostic.code) ?? 0) + 1;
      counts.set(diagnostic.code, count);
      if (count <= keptPerCode) kept.push(diagnostic);
    },
    all() {
      const flooded = [...counts].filter(([, count]) => count > keptPerCode);
      const more = flooded.map(([code, count]) =>
        coreDiagnostics["report/more"]({ code, count: count - keptPerCode }),
      );
      return [...kept, ...more];
    },
  };
}

async function* watchRows(
  batches: AsyncIterable<RowBatch>,
  ledger: { read: number },
  ends: EndCheck,
): AsyncIterable<RowBatch> {
  for await (const batch of batches) {
    ledger.read += batch.rows.length;
    ends.see(batch);
    yield batch;
  }
}

/** A profile that loses a row is broken, whatever the file holds. */
function assertBalanced({ read, accepted, rejected, skipped }: RowLedger, profile: string): void {
  if (read === accepted + rejected + skipped) return;
  const sum = `${accepted} + ${rejected} + ${skipped}`;
  throw new TyleError("argument/invalid", {
    en: `The profile "${profile}" read ${read} rows but accounts for ${sum} (accepted, rejected, skipped).`,
    vi: `Mẫu đọc bảng "${profile}" đã đọc ${read} dòng nhưng chỉ giải trình ${sum} (nhận, loại, bỏ qua).`,
  });
}

/** Enough for the signature of every format and the first lines of a text. */
const headBytes = 4096;

/**
 * Picks the reader that is surest of the first bytes.
 *
 * @throws {TyleError} `reader/none` when none of them knows the format.
 */
export async function chooseReader(
  source: Source,
  readers: readonly TableReader[],
): Promise<TableReader> {
  const head = await readHead(source);
  const ranked = readers
    .map((reader) => ({ reader, confidence: reader.sniff(head, source.name) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
  const [best] = ranked;
  if (best) return best.reader;
  const known = readers.map(({ name }) => name).join(", ");
  throw new TyleError("reader/none", {
    en: `"${source.name}" is in none of the formats that can be read here (${known}).`,
    vi: `Tệp "${source.name}" không thuộc định dạng nào đọc được (${known}).`,
  });
}

async function readHead(source: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.bytes()) {
    parts.push(chunk.subarray(0, headBytes - length));
    length += chunk.length;
    if (length >= headBytes) break;
  }
  const head = new Uint8Array(Math.min(length, headBytes));
  let offset = 0;
  for (const part of parts) {
    head.set(part, offset);
    offset += part.length;
  }
  return head;
}
