import { type Dossier, headersEndingAt, type Profile } from "@tyle/core";
import { portalColumnMaps } from "../column/column-maps.data.ts";
import { findHeader } from "../column/find-header.ts";
import { DossierList } from "./dossier-list.ts";
import type { DossierProfileOptions } from "./dossier-profile-options.ts";
import { DossierRegister } from "./dossier-register.ts";

/**
 * Makes the profile for lists of dossiers, as portals export them and as they send them to the national portal.
 * A dossier that occurs again, in the same file or in another one read with the same profile, counts once.
 *
 * @example
 * const { records } = await ingest(fileSource("ho-so-2023.csv"), {
 *   readers: [csvReader()],
 *   profile: dossierProfile({ fileDate: parseLocalDate("2023-07-01") }),
 * }); // records: Dossier[]
 */
export function dossierProfile(options: DossierProfileOptions = {}): Profile<Dossier> {
  const maps = [...(options.columns ?? []), ...portalColumnMaps];
  const setup = { options, maps, register: new DossierRegister() };
  return {
    name: "dossiers",
    recognise: (head) =>
      head.some((_, at) =>
        headersEndingAt(head, at).some((row) => findHeader(row, maps).match.missing.length === 0),
      )
        ? 0.9
        : 0,
    map: (batches, context) => new DossierList(setup, context).map(batches),
  };
}
