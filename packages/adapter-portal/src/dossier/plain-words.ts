import type {
  CodedColumn,
  CodedDimension,
  ColumnIndex,
  DossierLayout,
  LocatedRow,
  RawCell,
} from "@tyle/core";
import { safeParseProcedureCode } from "../code/procedure-code.ts";
import type { PortalField } from "../column/portal-field.ts";
import { LegacyLetters } from "../text/legacy-letters.ts";
import type { DossierProfileOptions } from "./dossier-profile-options.ts";
import { DossierSession } from "./dossier-session.ts";
import { PortalRow } from "./portal-row.ts";
import { readProcedure } from "./read-dossier.ts";

/** The heading of a list. */
export interface PlainHeading {
  readonly file: string;
  readonly header: LocatedRow;
  readonly columns: ColumnIndex;
}

/** In a code of digits there is nothing to convert, and no other cell has a say. */
const plain = /^[\d.]+$/;
const codeReaders = new Map<PortalField, (text: string) => string | undefined>([
  ["unit", (code) => code],
  ["procedure", (text) => safeParseProcedureCode(text)?.code],
]);

/** Reads one value of a row; `undefined` where other cells have a say. */
type ReadValue = (row: PortalRow) => string | null | undefined;

/** Asks the profile of dossiers what single cells mean. */
export class PlainWords {
  readonly #heading: PlainHeading;
  readonly #session: DossierSession;
  readonly #letters = new LegacyLetters();

  constructor(heading: PlainHeading, options: DossierProfileOptions) {
    this.#heading = heading;
    // A name that cannot be settled is handed on when the list is read row by row, and not before.
    this.#session = new DossierSession({ ...options, onUnsettledName: () => {} });
  }

  /** The columns of the list that hold dimensions. */
  coded(): DossierLayout["coded"] {
    const session = this.#session;
    const { columns } = this.#heading;
    const isUnitAlone = !columns.has("unit") || !columns.has("agency");
    const readers: readonly (readonly [CodedDimension, PortalField, ReadValue])[] = [
      // Where a code is missing, the name of the office decides.
      [
        "unit",
        columns.has("unit") ? "unit" : "agency",
        (row) => session.unit(row) ?? (isUnitAlone ? null : undefined),
      ],
      ["procedure", "procedure", (row) => readProcedure(row, session)],
      ["channel", "channel", (row) => session.channel(row)],
      ["service-level", "service-level", (row) => session.serviceLevel(row, null)],
      ["status", "status", (row) => session.status(row, null)],
    ];
    const found = readers.flatMap(([dimension, field, read]): [CodedDimension, CodedColumn][] => {
      const column = columns.get(field);
      if (column === undefined) return [];
      const readCode = codeReaders.get(field);
      const meanings = (text: string) =>
        (plain.test(text) ? readCode?.(text) : undefined) ?? read(this.#rowWith(column, text));
      return [[dimension, { column, meanings }]];
    });
    return Object.fromEntries(found);
  }

  /** Whether there is nothing to tell of the cells so far. */
  get areKnown(): boolean {
    return this.#session.knowsAll && this.#letters.isUnicode;
  }

  /** A row in which one cell is filled. */
  #rowWith(column: number, text: string): PortalRow {
    const { file, header, columns } = this.#heading;
    const cells: RawCell[] = [];
    if (text !== "") cells[column] = { kind: "text", text };
    return new PortalRow({ row: header.row, cells }, { file, sheet: {}, columns }, this.#letters);
  }
}
