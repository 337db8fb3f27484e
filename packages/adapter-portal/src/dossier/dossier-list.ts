import {
  type ColumnIndex,
  cellText,
  type Dossier,
  type HeadingMatch,
  type LocatedRow,
  locateCell,
  type MapContext,
  type MappedBatch,
  type RawCell,
  type RowBatch,
  type RowOutcome,
  readHeaderTables,
  type SourceLocation,
  type TablePlace,
} from "@tyle/core";
import { safeParseDossierCode } from "../code/dossier-code.ts";
import { findHeader } from "../column/find-header.ts";
import type { ColumnMap } from "../column/portal-field.ts";
import { portalDiagnostics, type WordField } from "../portal-diagnostics.ts";
import { LegacyLetters } from "../text/legacy-letters.ts";
import { checkDossier } from "./check-dossier.ts";
import type { DossierProfileOptions } from "./dossier-profile-options.ts";
import type { DossierRegister } from "./dossier-register.ts";
import { DossierSession } from "./dossier-session.ts";
import { groupByCode, type HeldDossier, mergeDossiers } from "./merge-dossiers.ts";
import { PortalRow } from "./portal-row.ts";
import { readDossier } from "./read-dossier.ts";

/** What the lists read with one profile have in common. */
export interface DossierListSetup {
  readonly options: DossierProfileOptions;
  readonly maps: readonly ColumnMap[];
  readonly register: DossierRegister;
}

/** Reads the dossiers of one file. */
export class DossierList {
  readonly #setup: DossierListSetup;
  readonly #context: MapContext;
  readonly #session: DossierSession;
  readonly #held: HeldDossier[] = [];
  readonly #letters = new LegacyLetters();
  #header: ColumnIndex | undefined;

  constructor(setup: DossierListSetup, context: MapContext) {
    this.#setup = setup;
    this.#context = context;
    this.#session = new DossierSession(setup.options);
  }

  async *map(batches: AsyncIterable<RowBatch>): AsyncIterable<MappedBatch<Dossier>> {
    yield* readHeaderTables<Dossier>(batches, {
      match: (row) => this.#match(row),
      readRow: (row, place) => this.#readRow(row, place),
      context: this.#context,
    });
    if (this.#held.length > 0) yield this.#settleHeld();
    this.#session.reportUnknown(this.#context.report);
    this.#letters.report(this.#context);
  }

  #match(row: LocatedRow): HeadingMatch {
    const { match, encoding } = findHeader(row, this.#setup.maps);
    if (match.missing.length === 0) this.#letters.startTable(encoding);
    return match;
  }

  #readRow(row: LocatedRow, place: TablePlace): RowOutcome<Dossier> {
    const { report, file } = this.#context;
    const portalRow = new PortalRow(row, { ...place, file }, this.#letters);
    if (this.#header !== place.columns) this.#announce(place.columns, portalRow);
    if (isSectionRow(portalRow) || isNumbering(row)) return { kind: "skipped" };
    const { dossier, codes, problems } = readDossier(portalRow, this.#session);
    for (const problem of problems) report(problem);
    if (problems.length > 0) return { kind: "rejected", codes: problems.map(({ code }) => code) };
    for (const finding of checkDossier(dossier, portalRow, this.#setup.options.fileDate))
      report(finding);
    if (portalRow.has("other-code") || portalRow.has("national-code")) {
      this.#held.push({ dossier, codes, row, sheet: place.sheet });
      return { kind: "pending" };
    }
    const repeated = this.#setup.register.note(codes, portalRow.at("code"));
    if (!repeated) return { kind: "accepted", records: [dossier] };
    report(repeated);
    return { kind: "skipped" };
  }

  /** Tells once for each table what its columns do not say. */
  #announce(columns: ColumnIndex, row: PortalRow): void {
    this.#header = columns;
    const { report } = this.#context;
    for (const field of wordFields) {
      const isJoined = field === "service-level" && this.#setup.options.procedures !== undefined;
      if (columns.has(field) || isJoined) continue;
      const { row: _, ...location } = row.at();
      report(portalDiagnostics["dossier/no-column"]({ field }, { location }));
    }
  }

  /** Rows about one dossier become one record; the others are counted as skipped, and each is named. */
  #settleHeld(): MappedBatch<Dossier> {
    const records: Dossier[] = [];
    for (const group of groupByCode(this.#held)) {
      const [first, ...others] = group;
      if (!first) continue;
      const codes = [...new Set(group.flatMap((item) => item.codes))];
      const repeated = this.#setup.register.note(codes, this.#locate(first));
      if (repeated) {
        this.#context.report(repeated);
        continue;
      }
      records.push(mergeDossiers(group));
      for (const other of others) this.#reportMerged(codes, first, other);
    }
    const accepted = records.length;
    return { records, accepted, rejected: [], skipped: this.#held.length - accepted };
  }

  #reportMerged(codes: readonly string[], first: HeldDossier, other: HeldDossier): void {
    const message = { en: "The first row about it.", vi: "Dòng đầu tiên của hồ sơ này." };
    const detail = {
      location: this.#locate(other),
      related: [{ location: this.#locate(first), message }],
    };
    this.#context.report(portalDiagnostics["dossier/merged"]({ codes: [...codes] }, detail));
  }

  #locate({ sheet, row }: HeldDossier): SourceLocation {
    return locateCell(this.#context.file, sheet, row.row);
  }
}

const wordFields: readonly WordField[] = ["channel", "service-level", "status"];

/** Printed lists have rows for the offices of a level, rows of totals and a place and day: they name no dossier. */
function isSectionRow(row: PortalRow): boolean {
  const code = row.text("code");
  const most = row.text("received-at") === "" ? 2 : code === "" ? 1 : 0;
  return most > 0 && row.filledCells() <= most && safeParseDossierCode(code) === null;
}

/** "(1) (2) (3)…" below the headings, as in official forms. */
function isNumbering({ cells }: LocatedRow): boolean {
  const first = columnNumber(cells[0]);
  return cells.length > 2 && cells.every((cell, at) => columnNumber(cell) === first + at);
}

const columnNumber = (cell: RawCell | undefined): number =>
  Number(/^\(?(\d{1,2})\)?$/.exec(cellText(cell).trim())?.[1]);
