import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";
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

/** A file as records, with everything that was noticed on the way. */
export interface Ingested<Out> {
  readonly file: string;
  readonly sha256: string;
  readonly reader: string;
  readonly profile: string;
  readonly records: readonly Out[];
  readonly rejects: readonly RejectedRow[];
  readonly ledger: RowLedger;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a file is to be read. */
export interface IngestOptions<Out> {
  /** Tried by content; the most confident reads. */
  readonly readers: readonly TableReader[];
  readonly profile: Profile<Out>;
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: Progress) => void;
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
  const { profile, signal, onProgress } = options;
  const reader = await chooseReader(source, options.readers);
  const sha256 = await source.sha256();
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const records: Out[] = [];
  const rejects: RejectedRow[] = [];
  const ledger = { read: 0, accepted: 0, rejected: 0, skipped: 0 };

  const context = { report, ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const batches = countRows(reader.read(source, context), ledger);
  for await (const batch of profile.map(batches, { file: source.name, sha256, report })) {
    for (const record of batch.records) records.push(record);
    rejects.push(...batch.rejected);
    ledger.accepted += batch.accepted;
    ledger.rejected += batch.rejected.length;
    ledger.skipped += batch.skipped;
  }
  assertBalanced(ledger, profile.name);
  const names = { file: source.name, sha256, reader: reader.name, profile: profile.name };
  return { ...names, records, rejects, ledger, diagnostics };
}

async function* countRows(
  batches: AsyncIterable<RowBatch>,
  ledger: { read: number },
): AsyncIterable<RowBatch> {
  for await (const batch of batches) {
    ledger.read += batch.rows.length;
    yield batch;
  }
}

/** A profile that loses a row is broken, whatever the file holds. */
function assertBalanced({ read, accepted, rejected, skipped }: RowLedger, profile: string): void {
  if (read === accepted + rejected + skipped) return;
  const sum = `${accepted} + ${rejected} + ${skipped}`;
  throw new TyleError("argument/invalid", {
    en: `The profile "${profile}" read ${read} rows but accounts for ${sum} (accepted, rejected, skipped).`,
    vi: `Hồ sơ đọc "${profile}" đã đọc ${read} dòng nhưng chỉ giải trình ${sum} (nhận, loại, bỏ qua).`,
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
