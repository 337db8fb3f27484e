import type { Diagnostic, Text } from "@tyle/core";
import { type LimitName, spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";

/** Ends the reading of a file from deep inside. The reader turns it into its diagnostic; it never leaves this package. */
export class FileProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.diagnostic = diagnostic;
  }
}

/** Makes the problem of a limit that is exceeded. */
export const limitProblem = (what: LimitName, limit: number): FileProblem =>
  new FileProblem(spreadsheetDiagnostics["limit/exceeded"]({ what, limit }));

/** Makes the problem of a file that breaks the rules of its format. */
export const damagedProblem = (detail: Text): FileProblem =>
  new FileProblem(spreadsheetDiagnostics["file/damaged"]({ detail }));
