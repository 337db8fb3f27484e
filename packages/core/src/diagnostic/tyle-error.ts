import type { Diagnostic } from "./diagnostic.ts";
import type { Text } from "./text.ts";

/** Why a call was refused. */
export type TyleErrorCode =
  | "argument/float"
  | "argument/invalid"
  | "content/invalid"
  | "engine/failed"
  | "engine/incomplete"
  | "io/not-found"
  | "io/unreadable"
  | "io/unwritable"
  | "reader/none"
  | "run/aborted";

/** What an error may carry besides its text. */
export interface TyleErrorOptions {
  readonly cause?: unknown;
  readonly diagnostics?: readonly Diagnostic[];
}

/** The one class thrown by Tyle: for misuse, for IO, and by `parseX` functions. Recognise it by `code`. */
export class TyleError extends Error {
  readonly code: TyleErrorCode;
  /** The message in both languages; `message` is the English one. */
  readonly text: Text;
  readonly diagnostics: readonly Diagnostic[];

  constructor(code: TyleErrorCode, text: Text, options: TyleErrorOptions = {}) {
    super(text.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "TyleError";
    this.code = code;
    this.text = text;
    this.diagnostics = options.diagnostics ?? [];
  }
}
