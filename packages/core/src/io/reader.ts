import type { Report } from "../diagnostic/diagnostic.ts";
import type { RowBatch } from "./row.ts";
import type { Source } from "./source.ts";

/** How sure a reader or profile is that it understands something: 0 not at all, 1 certain. */
export type Confidence = number;

/** How far a long task has come. */
export interface Progress {
  readonly bytes?: number;
  readonly totalBytes?: number;
  readonly rows?: number;
}

/** The part of the web's AbortSignal that Tyle uses, so that core needs no DOM types. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** What a reader is given besides the source. */
export interface ReadContext {
  /** Takes each finding; contents never throw. */
  readonly report: Report;
  readonly signal?: CancelSignal;
  /** Called now and then, so that a person can see how far it is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Decodes one file format into located rows. Knows no portal, no unit, no indicator. */
export interface TableReader {
  /** Short name used in messages, such as "csv". */
  readonly name: string;
  readonly mediaTypes: readonly string[];
  /** Judges the first bytes of a file; the name counts less than the content. Pure. */
  sniff(head: Uint8Array, fileName: string): Confidence;
  /** Reads all sheets in order; what is wrong with the bytes goes to `context.report`. */
  read(source: Source, context: ReadContext): AsyncIterable<RowBatch>;
}
