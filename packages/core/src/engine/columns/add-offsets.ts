/** What rows have on one axis: codes, and how far the cells of each shifted code lie from the first cell. */
export interface Lane {
  readonly codes: Int32Array;
  /** Low bits of a code that do not matter. */
  readonly shift: number;
  readonly offsets: Int32Array;
}

/** Adds to the cell of each row how far its codes take it. Four axes in one loop take half the time of a loop for each. */
export function addOffsets(cells: Int32Array, lanes: readonly Lane[], length: number): void {
  // No cell number reaches the 31st bit.
  const none: Lane = { codes: cells, shift: 31, offsets: new Int32Array(1) };
  for (let at = 0; at < lanes.length; at += 4) {
    const [a = none, b = none, c = none, d = none] = lanes.slice(at, at + 4);
    addFour(cells, [a, b, c, d], length);
  }
}

function addFour(
  cells: Int32Array,
  [a, b, c, d]: readonly [Lane, Lane, Lane, Lane],
  length: number,
): void {
  const { codes: codesA, shift: shiftA, offsets: offsetsA } = a;
  const { codes: codesB, shift: shiftB, offsets: offsetsB } = b;
  const { codes: codesC, shift: shiftC, offsets: offsetsC } = c;
  const { codes: codesD, shift: shiftD, offsets: offsetsD } = d;
  for (let i = 0; i < length; i += 1) {
    cells[i] =
      (cells[i] ?? 0) +
      (offsetsA[(codesA[i] ?? 0) >> shiftA] ?? 0) +
      (offsetsB[(codesB[i] ?? 0) >> shiftB] ?? 0) +
      (offsetsC[(codesC[i] ?? 0) >> shiftC] ?? 0) +
      (offsetsD[(codesD[i] ?? 0) >> shiftD] ?? 0);
  }
}
