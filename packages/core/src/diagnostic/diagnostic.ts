import type { SourceLocation } from "./source-location.ts";
import type { Text } from "./text.ts";

/** How much a finding weighs: an error rejects what it is about, a warning keeps it, an info only tells. */
export type Severity = "error" | "warning" | "info";

/** A second place that a finding is about, such as the first of two equal rows. */
export interface RelatedLocation {
  readonly location: SourceLocation;
  readonly message: Text;
}

/** Where a finding was made, and what stood there. */
export interface DiagnosticContext {
  readonly location?: SourceLocation;
  /** The text that was found. */
  readonly actual?: string;
  /** What would have been accepted. */
  readonly expected?: readonly string[];
  readonly related?: readonly RelatedLocation[];
}

/** Something wrong or noteworthy in the contents of a file. Contents never throw: they become diagnostics. */
export interface Diagnostic extends DiagnosticContext {
  /** Stable identifier, "area/problem". */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  /** What to do about it. */
  readonly hint: Text;
}

/** Takes each finding as it is made. */
export type Report = (diagnostic: Diagnostic) => void;

/** One entry of a catalogue of diagnostics. `example` feeds the documentation and its test. */
export interface DiagnosticDefinition<Params> {
  readonly severity: Severity;
  /** Says what is wrong, with the values that were found. */
  readonly message: (params: Params) => Text;
  readonly hint: Text;
  readonly example: Params;
}

/** Makes one kind of diagnostic. */
export interface DiagnosticFactory<Params> {
  (params: Params, context?: DiagnosticContext): Diagnostic;
  readonly code: string;
  readonly definition: DiagnosticDefinition<Params>;
}

/** Every factory of one catalogue, by code. */
export type DiagnosticCatalogue<Definitions> = {
  readonly [Code in keyof Definitions]: Definitions[Code] extends DiagnosticDefinition<infer Params>
    ? DiagnosticFactory<Params>
    : never;
};

/** Types one entry of a catalogue by its parameters. */
// @__NO_SIDE_EFFECTS__
export function diagnostic<Params>(
  definition: DiagnosticDefinition<Params>,
): DiagnosticDefinition<Params> {
  return definition;
}

/**
 * Turns a table of definitions into factories, so that each message of a package is written in one place.
 *
 * @example
 * const found = defineDiagnostics({
 *   "row/short": diagnostic({
 *     severity: "error",
 *     message: ({ cells }: { cells: number }) => ({ en: `Only ${cells} cells.`, vi: `Chỉ có ${cells} ô.` }),
 *     hint: { en: "Complete the row.", vi: "Hãy bổ sung đủ ô." },
 *     example: { cells: 2 },
 *   }),
 * });
 * found["row/short"]({ cells: 2 }).message.vi // "Chỉ có 2 ô."
 */
// Bundlers may leave out the catalogues of parts that a program does not use.
// @__NO_SIDE_EFFECTS__
export function defineDiagnostics<
  // biome-ignore lint/suspicious/noExplicitAny: each entry has its own parameters, recovered by the mapped type.
  const Definitions extends Record<string, DiagnosticDefinition<any>>,
>(definitions: Definitions): DiagnosticCatalogue<Definitions> {
  const factories = Object.entries(definitions).map(([code, definition]) => {
    const make = (params: unknown, context: DiagnosticContext = {}): Diagnostic => ({
      code,
      severity: definition.severity,
      message: definition.message(params),
      hint: definition.hint,
      ...context,
    });
    return [code, Object.assign(make, { code, definition })];
  });
  return Object.freeze(Object.fromEntries(factories)) as DiagnosticCatalogue<Definitions>;
}

/** Tells whether any finding is severe enough to reject what it is about. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
