import type { Diagnostic, Dossier, LocalDate } from "@tyle/core";
import type { PortalField } from "../column/portal-field.ts";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import type { PortalRow } from "./portal-row.ts";

/** What does not fit together in a dossier. The row is kept: which of its values is wrong is not known. */
export function checkDossier(
  dossier: Dossier,
  row: PortalRow,
  fileDate: LocalDate | undefined,
): readonly Diagnostic[] {
  const { receivedAt, endedAt, status, channel, serviceLevel } = dossier;
  const found: Diagnostic[] = [];
  if (receivedAt === null && status !== "not-received" && row.text("status") !== "5") {
    found.push(portalDiagnostics["dossier/no-reception"]({}, { location: row.at("received-at") }));
  }
  if (receivedAt !== null && endedAt !== null && isBefore(endedAt, receivedAt)) {
    const moments = { received: receivedAt, ended: endedAt };
    const location = row.at(endField(row));
    found.push(portalDiagnostics["dossier/ends-before-reception"](moments, { location }));
  }
  if (status === "resolved" && endedAt === null) {
    const location = row.at("status");
    found.push(portalDiagnostics["dossier/finished-without-end"]({}, { location }));
  }
  if (status === "open" && endedAt !== null) {
    const location = row.at("status");
    found.push(portalDiagnostics["dossier/open-with-end"]({}, { location }));
  }
  if (channel === "online" && serviceLevel === "information") {
    const location = row.at("channel");
    found.push(portalDiagnostics["dossier/online-without-service"]({}, { location }));
  }
  const moments = [
    [receivedAt, "received-at"],
    [endedAt, endField(row)],
  ] as const;
  for (const [moment, field] of moments) {
    if (fileDate === undefined || moment === null || moment.slice(0, 10) <= fileDate) continue;
    const detail = { moment, today: fileDate };
    found.push(portalDiagnostics["dossier/in-future"](detail, { location: row.at(field) }));
  }
  return found;
}

/** Where one of two moments has no time, only their days can be compared. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

const endField = (row: PortalRow): PortalField =>
  row.text("ended-at") === "" ? "returned-at" : "ended-at";
