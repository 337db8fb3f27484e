import { TyleError } from "@tyle/core";
import { z } from "zod";
import type { LockFile } from "./figures-lock.ts";

const lockedFigure = z.strictObject({
  printed: z.string(),
  verdict: z.string(),
  exact: z.string().nullable(),
  sha256: z.string().nullable(),
});

const lockSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.record(z.string(), lockedFigure)),
});

/**
 * Reads a lock file.
 *
 * @throws {TyleError} `content/invalid` when it is none.
 */
export function parseLock(text: string, name: string): LockFile {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch (cause) {
    const message = {
      en: `"${name}" is no lock file of figures. Delete it and accept the results anew.`,
      vi: `"${name}" không phải tệp khóa số liệu. Hãy xóa tệp và chấp nhận lại kết quả.`,
    };
    throw new TyleError("content/invalid", message, { cause });
  }
}
