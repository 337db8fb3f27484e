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

/**
 * Sets what happened in a period beside each procedure of a catalogue: whether it had an online dossier, and whether
 * one was paid online.
 *
 * @example
 * observeProcedures(procedures, dossiers, definePeriod("2023-H1"))
 */
export function observeProcedures(
  procedures: readonly Procedure[],
  dossiers: Iterable<Dossier>,
  period: Period,
): readonly Observation[] {
  const seen = new Map(procedures.map(({ code }) => [code, { online: false, paid: false }]));
  for (const { procedure, receivedAt, channel, flags } of dossiers) {
    const facts = seen.get(procedure ?? "");
    const date = safeParseLocalDate(receivedAt?.slice(0, 10) ?? "");
    if (!facts || !date || !isWithin(date, period)) continue;
    facts.online ||= channel === "online";
    facts.paid ||= flags?.["paid-online"] === true;
  }
  return procedures.map(({ code, serviceLevel, facts }) => {
    const found = seen.get(code);
    return {
      subject: "procedure",
      dimensions: {
        procedure: code,
        "service-level": serviceLevel,
        "has-online-dossier": found?.online ? "yes" : "no",
        "paid-online": found?.paid ? "yes" : "no",
        ...facts,
      },
      count: valueCell(1n),
    };
  });
}
