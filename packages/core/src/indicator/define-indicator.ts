import { coreDiagnostics } from "../diagnostic/core-diagnostics.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Text } from "../diagnostic/text.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { always } from "../dossier/predicate.ts";
import { checkConsistency } from "./check-consistency.ts";
import { type Complain, checkPredicate } from "./check-predicate.ts";
import type { CountIndicator, Definition, Indicator } from "./indicator.ts";

/** What `defineIndicator` fills in where it is left out. */
export type DefaultedField =
  | "kind"
  | "zeroRule"
  | "direction"
  | "decimals"
  | "legalBasis"
  | "denominator";

/** A definition as it is written; what has a usual value may be left out. */
export type DefinitionInput<Of extends Definition> = Omit<Of, DefaultedField> &
  Partial<Pick<Of, DefaultedField>>;

/**
 * Makes an indicator and checks it. Left out, the denominator is everything, the kind a share, the zero rule
 * "undefined", the direction "higher-is-better", and two decimals are published.
 *
 * @throws {TyleError} `content/invalid` with one located diagnostic for each mistake.
 * @example
 * defineIndicator({
 *   id: "ONL_RECEIVED_ALL", label: { vi: "Tỷ lệ hồ sơ trực tuyến", en: "Online share" },
 *   subject: "dossier", basis: "received", numerator: is("channel", "online"),
 * })
 */
export function defineIndicator(input: DefinitionInput<Indicator>): Indicator;
export function defineIndicator(input: DefinitionInput<CountIndicator>): CountIndicator;
export function defineIndicator(
  input: DefinitionInput<Indicator> | DefinitionInput<CountIndicator>,
): Indicator | CountIndicator {
  const definition = { ...defaults, ...input };
  const problems = problemsOf(definition);
  const [first] = problems;
  if (first) throw new TyleError("content/invalid", first.message, { diagnostics: problems });
  return Object.freeze(definition);
}

const defaults = {
  kind: "share",
  denominator: always,
  zeroRule: "undefined",
  direction: "higher-is-better",
  decimals: 2,
  legalBasis: [],
} as const satisfies Pick<Definition, DefaultedField>;

const allowed = {
  kind: ["share", "ratio"],
  subject: ["dossier", "procedure", "petition", "person", "staff", "desk"],
  zeroRule: ["undefined", "zero", "full-score"],
  direction: ["higher-is-better", "lower-is-better"],
} as const satisfies Partial<Record<keyof Indicator, readonly string[]>>;

/** TypeScript finds most of these; definitions also come from files and from JavaScript. */
function problemsOf(definition: Indicator | CountIndicator): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const complain: Complain = (path, problem) => {
    const indicator = String(definition.id);
    problems.push(coreDiagnostics["indicator/invalid"]({ indicator, path, problem }));
  };
  checkFields(definition, complain);
  checkLegalBasis(definition, complain);
  checkPredicate(definition.denominator, "denominator", complain);
  checkPredicate(definition.numerator, "numerator", complain);
  // Only a definition that can be read can be tried out.
  if (problems.length === 0) checkConsistency(definition, complain);
  return problems;
}

function checkFields(definition: Indicator | CountIndicator, complain: Complain): void {
  const { id, label, subject, basis, decimals } = definition;
  if (!/^[A-Za-z0-9][\w.-]*$/.test(id)) complain("id", notOneOf(id, ["A-Z a-z 0-9 _ . -"]));
  for (const language of ["vi", "en"] as const) {
    if (!label?.[language]?.trim()) complain(`label.${language}`, missing);
  }
  for (const [field, values] of Object.entries(allowed)) {
    const value = definition[field as keyof typeof allowed];
    if (!(values as readonly string[]).includes(value)) complain(field, notOneOf(value, values));
  }
  const bases: readonly unknown[] =
    subject === "dossier" ? ["received", "resolved", "due"] : [null];
  if (!bases.includes(basis)) complain("basis", notOneOf(basis, bases));
  if (!Number.isInteger(decimals) || decimals < 0)
    complain("decimals", notOneOf(decimals, ["0, 1, 2 …"]));
}

function checkLegalBasis({ legalBasis }: Definition, complain: Complain): void {
  for (const [index, { instrument, validFrom, validTo }] of legalBasis.entries()) {
    if (!instrument.trim()) complain(`legalBasis[${index}].instrument`, missing);
    if (validFrom !== null && validTo !== null && validTo <= validFrom) {
      complain(`legalBasis[${index}].validTo`, {
        en: `${validTo} is not after ${validFrom}`,
        vi: `${validTo} không sau ngày ${validFrom}`,
      });
    }
  }
}

const missing: Text = { en: "the text is missing", vi: "thiếu nội dung" };

const notOneOf = (value: unknown, values: readonly unknown[]): Text => ({
  en: `"${String(value)}" is not one of ${values.map(String).join(", ")}`,
  vi: `"${String(value)}" không thuộc các giá trị ${values.map(String).join(", ")}`,
});
