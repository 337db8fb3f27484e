import {
  clock766,
  type Dimension,
  type Dossier,
  dimensionValue,
  dimensionValues,
  dossierFlags,
  type LocalMoment,
  type PeriodBasis,
  safeParseLocalDate,
  timeliness766,
} from "@tyle/core";

/** What a column holds. Days are numbers such as 20250131: no database agrees with another on the range of dates. */
export type ColumnKind = "text" | "day" | "weight";

/** One column of the table of dossiers. */
export interface DossierColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The only texts that may stand there; `null` where any may. */
  readonly words: readonly string[] | null;
  /** Left out of tables in which every row is one dossier. */
  readonly isOptional?: true;
  /** What stands there for a dossier; `null` is unknown. */
  readonly valueOf: (dossier: Dossier) => string | number | bigint | null;
}

/** The dimensions that are stored as they are. */
export const storedDimensions = [
  "unit",
  "unit-level",
  "procedure",
  "channel",
  "service-level",
  "status",
  "timeliness",
  ...dossierFlags,
] as const satisfies readonly Dimension[];

/** The column of a dimension. */
export const columnOfDimension = (dimension: Dimension): string => dimension.replaceAll("-", "_");

/** The column of the day that decides the period. */
export const columnOfBasis = {
  received: "received_on",
  due: "due_on",
  resolved: "ended_on",
} as const satisfies Record<PeriodBasis, string>;

/** The verdict of the 766 rule where it does not depend on the period. */
export const settled766 = "timeliness_766";
/** The last day on which an open dossier is in time by the 766 rule. */
export const openDue766 = "open_due_766_on";
/** How many dossiers a row stands for. */
export const weightColumn = "weight";

/**
 * The table of dossiers that every SQL engine reads: texts, days as numbers, flags as "yes" and "no". Everything that
 * databases disagree on (dates, times, letters) is settled before a row gets there.
 */
export const dossierTable: readonly DossierColumn[] = [
  { name: "code", kind: "text", words: null, valueOf: ({ code }) => code },
  ...storedDimensions.map(
    (dimension): DossierColumn => ({
      name: columnOfDimension(dimension),
      kind: "text",
      words: dimensionValues[dimension],
      valueOf: (dossier) => dimensionValue(dossier, dimension),
    }),
  ),
  {
    name: settled766,
    kind: "text",
    words: dimensionValues["timeliness-766"],
    valueOf: (dossier) => timeliness766(dossier, null),
  },
  day(openDue766, (dossier) => {
    const { endedAt, dueAt } = clock766(dossier);
    return endedAt === null ? dueAt : null;
  }),
  day(columnOfBasis.received, ({ receivedAt }) => receivedAt),
  day(columnOfBasis.due, ({ dueAt }) => dueAt),
  day(columnOfBasis.resolved, ({ endedAt }) => endedAt),
  {
    name: weightColumn,
    kind: "weight",
    words: null,
    isOptional: true,
    valueOf: ({ weight = 1n }) => weight,
  },
];

function day(name: string, momentOf: (dossier: Dossier) => LocalMoment | null): DossierColumn {
  return { name, kind: "day", words: null, valueOf: (dossier) => dayNumber(momentOf(dossier)) };
}

/**
 * A day as a number that sorts as the day does.
 *
 * @example
 * dayNumber("2025-01-31T08:30:00") // 20250131
 */
export function dayNumber(moment: LocalMoment | null): number | null {
  const day = safeParseLocalDate(moment?.slice(0, 10) ?? "");
  return day ? Number(day.replaceAll("-", "")) : null;
}
