import { CsvScanner, roomBehind } from "./csv-scanner.ts";
import type { DossierLayout } from "./dossier-layout.ts";
import { createScanColumns } from "./scan-columns.ts";

/** Rows in a row that must be regular before a cut is believed. */
const rowsToBelieve = 4;

/**
 * Guesses where a row starts in bytes from the middle of a file. A line break may stand within quotation marks, so the
 * guess must be checked: the count of the bytes before it has to end exactly there.
 *
 * @returns the index of the start of a row, or -1.
 */
export function guessCut(bytes: Uint8Array, delimiter: string, layout: DossierLayout): number {
  const room = new Uint8Array(bytes.length + roomBehind);
  room.set(bytes);
  const needs = { dimensions: [], bases: [] };
  let isRegular = true;
  const scanner = new CsvScanner({
    delimiter: delimiter.charCodeAt(0),
    tasks: createScanColumns(layout, { needs, rows: 1, asOf: null }).tasks,
    blockRows: 1,
    onBlock: () => {},
    onIrregular: () => {
      isRegular = false;
    },
  });
  const rowAt = (start: number): number =>
    scanner.scan(room, { start, end: bytes.length, until: start + 1, isLast: false });
  for (let at = bytes.indexOf(10) + 1; at > 0; at = bytes.indexOf(10, at) + 1) {
    isRegular = true;
    // The first row may begin within quotation marks; what follows a regular row is a start more likely than itself.
    const cut = rowAt(at);
    let end = cut;
    for (let row = 1; row < rowsToBelieve && isRegular && end > at; row += 1) end = rowAt(end);
    if (isRegular && end > cut) return cut;
  }
  return -1;
}
