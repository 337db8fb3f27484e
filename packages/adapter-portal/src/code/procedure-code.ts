/** The code of a procedure in its parts. */
export interface ProcedureCode {
  /** The national code, "1.004616". It means the same everywhere. */
  readonly code: string;
  /** What follows it: the office that offers the procedure, such as "000.00.00.H56". Empty where there is none. */
  readonly office: string;
}

/**
 * Reads a procedure code with or without the part of the office, or gives `null`.
 *
 * @example
 * safeParseProcedureCode("1.004616.000.00.00.H56") // { code: "1.004616", office: "000.00.00.H56" }
 */
export function safeParseProcedureCode(text: string): ProcedureCode | null {
  const match = /^([1-3]\.\d{6})(?:\.((?:\d{1,3}\.)*[A-Z]\d{2}(?:\.\d{1,3})*))?$/.exec(
    text.trim().toUpperCase(),
  );
  return match && { code: match[1] ?? "", office: match[2] ?? "" };
}
