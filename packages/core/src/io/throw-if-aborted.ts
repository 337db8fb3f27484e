import { TyleError } from "../diagnostic/tyle-error.ts";
import type { CancelSignal } from "./reader.ts";

/**
 * Ends a long task when its caller gave up. Readers call it for every piece of a file, engines between blocks of rows.
 *
 * @throws {TyleError} `run/aborted`
 * @example
 * throwIfAborted({ aborted: false }) // nothing
 */
export function throwIfAborted(signal: CancelSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new TyleError(
    "run/aborted",
    { en: "The run was cancelled.", vi: "Đã hủy theo yêu cầu." },
    { cause: signal.reason },
  );
}
