import {
  cellText,
  type Diagnostic,
  type Dossier,
  type DossierFlag,
  type LocalMoment,
} from "@tyle/core";
import { safeParseDossierCode } from "../code/dossier-code.ts";
import { safeParseProcedureCode } from "../code/procedure-code.ts";
import type { PortalField } from "../column/portal-field.ts";
import { parseMoment } from "../moment/parse-moment.ts";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import type { DossierSession } from "./dossier-session.ts";
import { readListFlags, readSupplements } from "./payload-lists.ts";
import type { PortalRow } from "./portal-row.ts";

/** A row as a dossier. */
export interface ReadDossier {
  readonly dossier: Dossier;
  /** Every code that the row gives for it. */
  readonly codes: readonly string[];
  /** What rejects the row. */
  readonly problems: readonly Diagnostic[];
}

/** Turns the cells of a row into a dossier. Words and names that are not known are counted in the session. */
export function readDossier(row: PortalRow, session: DossierSession): ReadDossier {
  const problems: Diagnostic[] = [];
  const moment = (field: PortalField): LocalMoment | null => readMoment(row, field, problems);
  const codes = codeFields.flatMap((field) => readCode(row, field, session) ?? []);
  const procedure = readProcedure(row, session);
  const [receivedAt, dueAt] = [moment("received-at"), moment("due-at")];
  const [finishedAt, returnedAt] = [moment("ended-at"), moment("returned-at")];
  const endedAt = finishedAt ?? returnedAt;
  const flags = { ...readListFlags(row), ...readFlags(row) };
  const supplements = readSupplements(row, problems);
  const dossier: Dossier = {
    code: codes[0] ?? null,
    unit: session.unit(row),
    procedure,
    channel: session.channel(row),
    serviceLevel: session.serviceLevel(row, procedure),
    status: session.status(row, endedAt),
    receivedAt,
    dueAt,
    endedAt,
    ...(supplements.length > 0 && { supplements }),
    ...(Object.keys(flags).length > 0 && { flags }),
  };
  return { dossier, codes, problems };
}

function readMoment(
  row: PortalRow,
  field: PortalField,
  problems: Diagnostic[],
): LocalMoment | null {
  const cell = row.cell(field);
  const result = parseMoment(cell);
  if (result.kind === "moment") return result.moment;
  if (result.kind === "none") return null;
  const code = `dossier/${result.kind}-moment` as const;
  problems.push(portalDiagnostics[code]({ text: cellText(cell) }, { location: row.at(field) }));
  return null;
}

/** What a dossier may be called by, the usual code first. */
const codeFields = ["code", "other-code", "national-code"] as const;

function readCode(
  row: PortalRow,
  field: (typeof codeFields)[number],
  { oddCodes }: DossierSession,
): string | null {
  const text = row.text(field);
  if (text === "") return null;
  const parsed = safeParseDossierCode(text);
  // All together, since every portal that makes up a shape of its own uses it for every dossier.
  if (!parsed) oddCodes.add("", text, row.at(field));
  return parsed?.code ?? text.toUpperCase();
}

/** The national code of the procedure; a text of another shape is counted in the session and kept as it is. */
export function readProcedure(row: PortalRow, { oddProcedures }: DossierSession): string | null {
  const text = row.text("procedure");
  if (text === "") return null;
  const parsed = safeParseProcedureCode(text);
  if (!parsed) oddProcedures.add("", text, row.at("procedure"));
  return parsed?.code ?? text;
}

/** Numbers that the payload has for yes and no; anything else leaves the flag unknown. */
const flagFields = [
  // 1 by the national portal, 2 by a gateway of the ministry or province, 3 not paid yet.
  ["paid-online", "paid-online", { "0": false, "1": true, "2": true, "3": false }],
  ["data-reused", "data-reused", { "0": false, "1": true, "2": true }],
  ["personal-store-used", "personal-store-used", { "0": false, "1": true }],
] as const satisfies readonly (readonly [PortalField, DossierFlag, Record<string, boolean>])[];

function readFlags(row: PortalRow): Partial<Record<DossierFlag, boolean>> {
  const flags: Partial<Record<DossierFlag, boolean>> = {};
  for (const [field, flag, meanings] of flagFields) {
    const meaning = (meanings as Record<string, boolean | undefined>)[row.text(field)];
    if (meaning !== undefined) flags[flag] = meaning;
  }
  return flags;
}
