/** How a text is cut into fields. */
export interface RecordOptions {
  readonly delimiter: string;
  /** No more text follows. */
  readonly isLast: boolean;
  /** Takes quotation marks for plain characters, where one of them is never closed. */
  readonly plainQuotes?: boolean;
}

/** One record of a CSV text. */
export interface CsvRecord {
  readonly kind: "record";
  readonly fields: readonly string[];
  /** Index of the first character after the record and its line break. */
  readonly end: number;
  /** Line breaks within the record and behind it. */
  readonly lineBreaks: number;
  /** Text behind closing quotation marks, with the column from 1. */
  readonly trailing: readonly { readonly column: number; readonly text: string }[];
}

/** The text ends within a record. */
export interface PartialRecord {
  readonly kind: "partial";
  /** The column (from 1) whose quotation mark is still open. */
  readonly openQuote?: number;
}

const [quote, lineFeed, carriageReturn] = [34, 10, 13];

/**
 * Reads one record, as RFC 4180 has it: quoted fields may hold delimiters, line breaks and doubled quotation marks.
 * A quotation mark within a plain field is a plain character, as in Excel.
 */
export function parseRecord(
  text: string,
  start: number,
  options: RecordOptions,
): CsvRecord | PartialRecord {
  const delimiter = options.delimiter.charCodeAt(0);
  const fields: string[] = [];
  const trailing: { column: number; text: string }[] = [];
  let lineBreaks = 0;
  let at = start;
  for (;;) {
    let value = "";
    const isQuoted = text.charCodeAt(at) === quote && !options.plainQuotes;
    if (isQuoted) {
      const close = closingQuote(text, at + 1, options.isLast);
      if (close < 0) return { kind: "partial", openQuote: fields.length + 1 };
      const raw = text.slice(at + 1, close);
      value = raw.replaceAll('""', '"');
      lineBreaks += countLineBreaks(raw);
      at = close + 1;
    }
    const end = plainEnd(text, at, delimiter);
    if (isQuoted && end > at) {
      trailing.push({ column: fields.length + 1, text: text.slice(at, end) });
    }
    fields.push(value + text.slice(at, end));
    at = end;
    if (text.charCodeAt(at) !== delimiter) break;
    at += 1;
  }
  const end = afterLineBreak(text, at, options.isLast);
  if (end < 0) return { kind: "partial" };
  return { kind: "record", fields, end, lineBreaks: lineBreaks + (end > at ? 1 : 0), trailing };
}

/** At the end of a piece of text, a mark may be the first of a doubled one: then nothing is closed yet. */
function closingQuote(text: string, from: number, isLast: boolean): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (at + 1 === text.length) return isLast ? at : -1;
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return -1;
}

function plainEnd(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === delimiter || unit === lineFeed || unit === carriageReturn) break;
  }
  return at;
}

/** The index behind CRLF, LF or CR, or -1 when more text could still change the answer. */
export function afterLineBreak(text: string, at: number, isLast: boolean): number {
  if (at >= text.length) return isLast ? at : -1;
  if (text.charCodeAt(at) === lineFeed) return at + 1;
  if (at + 1 >= text.length && !isLast) return -1;
  return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}

/** Counts CRLF, LF and CR, each as one. */
const countLineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
