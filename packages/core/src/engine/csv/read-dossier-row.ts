import type { Channel, Dossier, ServiceLevel, StatusClass } from "../../dossier/dossier.ts";
import { dayLabel, MomentReader } from "./byte-moment.ts";
import {
  type CodedDimension,
  type DossierLayout,
  type DossierMoment,
  meaningOf,
} from "./dossier-layout.ts";
import { encodeUtf8 } from "./utf8.ts";

/** A row that holds a dossier, nothing at all, or something that cannot be read. */
export type DossierRow =
  | { readonly kind: "dossier"; readonly dossier: Dossier }
  | { readonly kind: "blank" }
  | { readonly kind: "rejected"; readonly columns: readonly number[] };

/**
 * Reads one row by its layout, the long way. `columns` of a rejected row are those whose text could not be read.
 *
 * @example
 * readDossierRow(layout, ["00123", "Trực tuyến", "31/02/2025"]) // { kind: "rejected", columns: [2] }
 */
export function readDossierRow(layout: DossierLayout, cells: readonly string[]): DossierRow {
  if (cells.every((cell) => cell.trim() === "")) return { kind: "blank" };
  const unread: number[] = [];
  const coded = (dimension: CodedDimension): string | null => {
    const column = layout.coded[dimension];
    if (!column) return null;
    const value = meaningOf(column, cells[column.column] ?? "");
    if (value === undefined) unread.push(column.column);
    return value ?? null;
  };
  const moment = (name: DossierMoment): string | null => {
    const column = layout.moments[name];
    if (column === undefined) return null;
    const value = readMomentText(cells[column] ?? "");
    if (value === undefined) unread.push(column);
    return value ?? null;
  };
  const dossier: Dossier = {
    code: null,
    unit: coded("unit"),
    unitLevel: coded("unit-level"),
    procedure: coded("procedure"),
    // Meanings are written by whoever made the layout; a wrong one counts as itself and as nothing else.
    channel: coded("channel") as Channel | null,
    serviceLevel: coded("service-level") as ServiceLevel | null,
    status: coded("status") as StatusClass | null,
    receivedAt: moment("receivedAt"),
    dueAt: moment("dueAt"),
    legalDueAt: moment("legalDueAt"),
    endedAt: moment("endedAt"),
    flags: readFlags(layout, coded),
  };
  return unread.length > 0 ? { kind: "rejected", columns: unread } : { kind: "dossier", dossier };
}

const ownDimensions: ReadonlySet<string> = new Set([
  "unit",
  "unit-level",
  "procedure",
  "channel",
  "service-level",
  "status",
] satisfies CodedDimension[]);

function readFlags(
  { coded }: DossierLayout,
  read: (dimension: CodedDimension) => string | null,
): NonNullable<Dossier["flags"]> {
  const flags = Object.keys(coded).filter((dimension) => !ownDimensions.has(dimension));
  return Object.fromEntries(
    flags.flatMap((flag) => {
      const value = read(flag as CodedDimension);
      return value === null ? [] : [[flag, value === "yes"]];
    }),
  );
}

const reader = new MomentReader();
const two = (value: number): string => String(value).padStart(2, "0");

/** "2025-01-31" or "2025-01-31T08:30:00"; `null` for an empty text, `undefined` for any other. */
function readMomentText(text: string): string | null | undefined {
  const bytes = encodeUtf8(text.trim());
  if (!reader.read(bytes, 0, bytes.length)) return undefined;
  if (reader.day === 0) return null;
  const date = dayLabel(reader.day);
  if (reader.second === 0) return date;
  const second = reader.second - 1;
  const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${date}T${two(hour)}:${two(minute)}:${two(second % 60)}`;
}
