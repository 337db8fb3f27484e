import type { SourceLocation } from "../diagnostic/source-location.ts";

/** A cell of a file, with what stood in it. */
export interface CellProvenance {
  readonly kind: "cell";
  readonly location: SourceLocation;
  /** The text as it stood in the file. */
  readonly text: string;
  /** SHA-256 of the whole file, in hexadecimal digits. */
  readonly sha256: string;
}

/** A value typed in by the user, as a target is. */
export interface StatedProvenance {
  readonly kind: "stated";
  readonly by: string;
}

/** A query that an engine ran. */
export interface QueryProvenance {
  readonly kind: "query";
  readonly engine: string;
  readonly query: string;
}

/** A value computed from others. */
export interface DerivedProvenance {
  readonly kind: "derived";
  /** The operation in words of arithmetic, such as "sum" or "total from rate". */
  readonly operation: string;
  readonly inputs: readonly Provenance[];
}

/** Where a number comes from, down to the cells. */
export type Provenance = CellProvenance | StatedProvenance | QueryProvenance | DerivedProvenance;

/** Makes the provenance of a computed value. */
export const derivedFrom = (
  operation: string,
  inputs: readonly Provenance[],
): DerivedProvenance => ({
  kind: "derived",
  operation,
  inputs,
});

/**
 * The cells that a value rests on, each once, in the order in which they were used.
 */
export function cellsBehind(provenance: Provenance): readonly CellProvenance[] {
  const leaves = provenance.kind === "derived" ? provenance.inputs.flatMap(cellsBehind) : [];
  return provenance.kind === "cell" ? [provenance] : [...new Set(leaves)];
}
