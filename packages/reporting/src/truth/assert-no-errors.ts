import { type Diagnostic, TyleError } from "@tyle/core";

/** Refuses what does not tell the truth. @throws {TyleError} `argument/invalid` with all that was found. */
export function assertNoErrors(diagnostics: readonly Diagnostic[]): void {
  const [first] = diagnostics;
  if (first) throw new TyleError("argument/invalid", first.message, { diagnostics });
}
