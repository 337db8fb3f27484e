import type { DossierLayout } from "./dossier-layout.ts";
import { splitRow } from "./split-row.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** A CSV file whose heading was recognised. */
export interface OpenedCsv {
  readonly layout: DossierLayout;
  readonly delimiter: string;
  /** Where the rows begin. */
  readonly start: number;
}

const delimiters = [";", "\t", ",", "|"];
const lineFeed = 10;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** As many bytes as tell a text from anything else. */
const textSample = 4096;

/**
 * Recognises the heading in the first bytes of a file.
 *
 * @returns `null` when only the long way can read the file: other encodings, a title above the heading, a heading that
 * `bind` does not know under exactly one delimiter.
 */
export function openCsv(
  head: Uint8Array,
  bind: (header: readonly string[]) => DossierLayout | null,
): OpenedCsv | null {
  const skipped = byteOrderMark.every((byte, at) => head[at] === byte) ? byteOrderMark.length : 0;
  if (head.subarray(0, textSample).includes(0) || (head[0] ?? 0) >= 0xfe) return null;
  const end = head.indexOf(lineFeed) + 1;
  const line = /^([^\r\n]*)(\r\n|\n)/.exec(decodeUtf8(head.subarray(skipped, end)));
  // A quoted heading with a line break in it is rare enough for the long way.
  if (!line?.[1] || (line[1].split('"').length - 1) % 2 === 1) return null;
  const heading = line[1];
  const opened = delimiters.flatMap((delimiter) => {
    const layout = bind(splitRow(heading, delimiter));
    return layout && layout.columns > 1 ? [{ layout, delimiter }] : [];
  });
  const [only, other] = opened;
  if (!only || other) return null;
  return { ...only, start: skipped + encodeUtf8(line[0]).length };
}
