import {
  type ColumnIndex,
  type CsvProof,
  type Diagnostic,
  type DossierLayout,
  type LocatedRow,
  repeatedHeadings,
} from "@tyle/core";
import { portalColumnMaps } from "../column/column-maps.data.ts";
import { findHeader } from "../column/find-header.ts";
import type { PortalField } from "../column/portal-field.ts";
import type { DossierProfileOptions } from "./dossier-profile-options.ts";
import { PlainCodes } from "./plain-codes.ts";
import { isConsistent, judgedDimensions } from "./plain-rows.ts";
import { PlainWords } from "./plain-words.ts";

/** How a list of dossiers is counted from its bytes, as `countCsv` wants it. */
export interface PlainDossiers {
  readonly layout: DossierLayout;
  readonly proof: CsvProof;
  /** Whether units are known by the names of their offices only, so that `findUnit` is asked. */
  readonly findsUnits: boolean;
  /** What the profile would have told of the file, once the proof held for all of it. */
  findings(): readonly Diagnostic[];
}

/**
 * Binds the profile of dossiers to a heading in the first line of a file, for lists in which no row needs more than a
 * look at each of its cells. The proof refuses every row of which `dossierProfile` would tell something, and every
 * dossier that occurs again; a list for which it holds is counted as `dossierProfile` would have it counted.
 *
 * @returns `null` for a heading, or options, with which a row cannot be read cell by cell.
 * @example
 * const list = plainDossiers(header, "ho-so-2023.csv");
 * const counted = list && (await countCsv(source, plan, { bind: () => list.layout, proof: list.proof }));
 */
export function plainDossiers(
  header: LocatedRow,
  file: string,
  options: DossierProfileOptions = {},
): PlainDossiers | null {
  const { match, encoding } = findHeader(header, [...(options.columns ?? []), ...portalColumnMaps]);
  const { columns } = match;
  const code = columns.get("code");
  if (encoding !== null || code === undefined || !arePlain(columns)) return null;
  if (repeatedHeadings(header, columns).length > 0) return null;
  // A catalogue joins two columns.
  if (options.procedures) return null;
  const { fileDate } = options;
  const words = new PlainWords({ file, header, columns }, options);
  const codes = new PlainCodes({ file, row: header.row + 1, column: code + 1 });
  return {
    layout: {
      columns: header.cells.length,
      coded: words.coded(),
      moments: momentsOf(columns),
      dossierCode: code,
    },
    proof: {
      dimensions: judgedDimensions,
      holds: (rows, length) =>
        words.areKnown &&
        isConsistent({ rows, length, fileDate }) &&
        codes.areNew(rows.dossierCodes, length),
    },
    findsUnits: columns.has("agency") && !columns.has("unit"),
    findings: () => codes.findings(),
  };
}

function momentsOf(columns: ColumnIndex): DossierLayout["moments"] {
  const moments = {
    receivedAt: columns.get("received-at"),
    dueAt: columns.get("due-at"),
    endedAt: columns.get("ended-at") ?? columns.get("returned-at"),
  };
  return Object.fromEntries(Object.entries(moments).filter(([, column]) => column !== undefined));
}

/** Without these, something is told of the file or of its rows. */
const needed: readonly PortalField[] = [
  "code",
  "channel",
  "service-level",
  "status",
  "received-at",
];

/** Any other column holds something that is read together with others. */
const known: ReadonlySet<string> = new Set<PortalField>([
  ...needed,
  "procedure",
  "unit",
  "agency",
  "submitted-at",
  "due-at",
  "ended-at",
  "returned-at",
]);

const arePlain = (columns: ColumnIndex): boolean =>
  needed.every((field) => columns.has(field)) &&
  [...columns.keys()].every((field) => known.has(field)) &&
  !(columns.has("ended-at") && columns.has("returned-at")) &&
  new Set(columns.values()).size === columns.size;
