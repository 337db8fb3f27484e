import { coreDiagnostics, type Diagnostic, isSameSpan, type PublishedFigure } from "@tyle/core";

/**
 * Tells whether two published figures may be set against each other, joined by a line or subtracted: the same
 * indicator and part, the same scope, the same days, and no code that meant another territory before a reform.
 * Different units of one kind, such as the communes of a ranking, are comparable.
 *
 * @returns Nothing, or one `scope/mixed` that names what differs.
 * @example
 * checkComparable(communeRate2022, districtRate2023H1)[0]?.code // "scope/mixed"
 */
export function checkComparable(a: PublishedFigure, b: PublishedFigure): readonly Diagnostic[] {
  const differences = aspects.filter(({ differ }) => differ(a, b));
  if (differences.length === 0) return [];
  const name = (figure: PublishedFigure): string =>
    [figure.unit, ...differences.map(({ show }) => show(figure))].join(", ");
  return [coreDiagnostics["scope/mixed"]({ a: name(a), b: name(b) })];
}

interface Aspect {
  readonly differ: (a: PublishedFigure, b: PublishedFigure) => boolean;
  readonly show: (figure: PublishedFigure) => string;
}

const codeOf = (unit: string): string => unit.split("@")[0] ?? unit;

const aspects: readonly Aspect[] = [
  {
    differ: (a, b) => a.indicator !== b.indicator,
    show: ({ indicator }) => indicator,
  },
  { differ: (a, b) => a.part !== b.part, show: ({ part }) => part },
  { differ: (a, b) => a.scope !== b.scope, show: ({ scope }) => scope },
  { differ: (a, b) => !isSameSpan(a.period, b.period), show: ({ period }) => period.id },
  // The same code with another first day in force is another territory.
  {
    differ: (a, b) => a.unit !== b.unit && codeOf(a.unit) === codeOf(b.unit),
    show: ({ unit }) => unit,
  },
];
