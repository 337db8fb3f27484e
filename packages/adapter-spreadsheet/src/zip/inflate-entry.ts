import { damagedProblem, limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { smallPart, type ZipEntry } from "./zip-directory.ts";

/** Bytes given to the inflater at a time. */
const step = 65_536;

/**
 * Inflates a part bit by bit, and counts: what comes out may be neither more than the limits allow nor more than
 * the archive declared.
 *
 * @throws {FileProblem}
 */
export async function* inflateEntry(
  entry: ZipEntry,
  { maxInflatedBytes, maxInflation }: WorkbookLimits,
): AsyncIterable<Uint8Array> {
  const { name, compressed, size } = entry;
  const most = Math.min(maxInflatedBytes, Math.max(smallPart, compressed.length * maxInflation));
  let length = 0;
  for await (const chunk of entry.isDeflated ? inflate(entry) : [compressed]) {
    length += chunk.length;
    if (length > most) throw limitProblem("inflation", maxInflation);
    if (length > size)
      throw damagedProblem({
        en: `${name} is larger than it says`,
        vi: `${name} lớn hơn kích thước đã ghi`,
      });
    yield chunk;
  }
  if (length < size)
    throw damagedProblem({
      en: `${name} is smaller than it says`,
      vi: `${name} nhỏ hơn kích thước đã ghi`,
    });
}

async function* inflate({ name, compressed }: ZipEntry): AsyncIterable<Uint8Array> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= compressed.length) return controller.close();
      controller.enqueue(compressed.slice(at, at + step));
      at += step;
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof TypeError || isZlibError(error))
      throw damagedProblem({ en: `${name} cannot be unpacked`, vi: `không giải nén được ${name}` });
    throw error;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Node gives its own error for a stream that is cut off. */
const isZlibError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(Z_|ERR_)/.test(String(error.code));
