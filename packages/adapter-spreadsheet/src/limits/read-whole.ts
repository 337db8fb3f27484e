import { type CancelSignal, type Source, throwIfAborted } from "@tyle/core";
import { limitProblem } from "./file-problem.ts";

/** Reads all bytes of a file, up to a limit. Formats whose directory stands at the end need that. */
export async function readWhole(
  source: Source,
  maxBytes: number,
  signal?: CancelSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if ((source.size ?? 0) > maxBytes) throw limitProblem("bytes", maxBytes);
  for await (const chunk of source.bytes()) {
    throwIfAborted(signal);
    length += chunk.length;
    if (length > maxBytes) throw limitProblem("bytes", maxBytes);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
