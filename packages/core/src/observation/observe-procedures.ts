import type { Dossier, ServiceLevel } from "../dossier/dossier.ts";
import type { Dimension } from "../dossier/predicate.ts";
import { safeParseLocalDate } from "../period/local-date.ts";
import { isWithin, type Period } from "../period/period.ts";
import { valueCell } from "./cell.ts";
import type { Observation } from "./observation.ts";

/** A procedure as the catalogue of an authority lists it. */
export interface Procedure {
  readonly code: string;
  readonly serviceLevel: ServiceLevel | null;
  /** What else the catalogue says, such as `{ "fee-bearing": "yes" }`. */
  readonly facts?: Readonly<Partial<Record<Dimension, string | null>>>;
}

/** Whether something happened to a procedure; `null` where some dossier leaves it open. */
type Happened = boolean | null;

/** What is asked of the dossiers of each procedure. */
const asked = {
  "has-online-dossier": ({ channel }: Dossier) => (channel === null ? null : channel === "online"),
  "paid-online": ({ flags }: Dossier) => flags?.["paid-online"] ?? null,
} as const satisfies Partial<Record<Dimension, (dossier: Dossier) => Happened>>;

type Asked = keyof typeof asked;

/**
 * Sets what happened in a period beside each procedure of a catalogue: whether it had an online dossier, and whether
 * one was paid online. The answer is "no" only when every dossier says so: it is unknown where a dossier that does not
 * tell, or one without procedure or day, may be the one.
 *
 * @example
 * observeProcedures(procedures, dossiers, definePeriod("2023-H1"))
 */
export function observeProcedures(
  procedures: readonly Procedure[],
  dossiers: Iterable<Dossier>,
  period: Period,
): readonly Observation[] {
  const happened = collect(dossiers, period);
  return procedures.map(({ code, serviceLevel, facts }) => ({
    subject: "procedure",
    dimensions: {
      procedure: code,
      "service-level": serviceLevel,
      "has-online-dossier": happened("has-online-dossier", code),
      "paid-online": happened("paid-online", code),
      ...facts,
    },
    count: valueCell(1n),
  }));
}

/** Asks all dossiers of the period, and answers for each procedure. */
function collect(
  dossiers: Iterable<Dossier>,
  period: Period,
): (question: Asked, procedure: string) => "yes" | "no" | null {
  const yes = { "has-online-dossier": new Set(), "paid-online": new Set() };
  // The procedure `null` stands for all: a dossier without one may be of any.
  const open = { "has-online-dossier": new Set(), "paid-online": new Set() };
  for (const dossier of dossiers) {
    const date = safeParseLocalDate(dossier.receivedAt?.slice(0, 10) ?? "");
    if (date && !isWithin(date, period)) continue;
    for (const question of Object.keys(asked) as Asked[]) {
      const answer = asked[question](dossier);
      if (answer === false) continue;
      const isSure = answer && date && dossier.procedure !== null;
      (isSure ? yes : open)[question].add(dossier.procedure);
    }
  }
  return (question, procedure) => {
    if (yes[question].has(procedure)) return "yes";
    return open[question].has(procedure) || open[question].has(null) ? null : "no";
  };
}
