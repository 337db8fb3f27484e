/** Cells that have a count: their place on each axis, and the count. */
export interface Cells {
  readonly places: readonly Int32Array[];
  readonly counts: Float64Array;
}
