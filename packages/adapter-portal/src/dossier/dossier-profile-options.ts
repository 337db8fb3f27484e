import type { Channel, LocalDate, ServiceLevel, StatusClass } from "@tyle/core";
import type { ColumnMap } from "../column/portal-field.ts";
import type { UnitAliases, UnitFinder, UnsettledName } from "../unit/unit-finder.ts";
import type { LevelOptions } from "../vocabulary/level-reader.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What is known of a procedure from its catalogue. */
export interface ProcedureFacts {
  readonly serviceLevel: ServiceLevel | null;
}

/** How a list of dossiers is read. Everything has a default. */
export interface DossierProfileOptions extends LevelOptions {
  /** Headings of a system that is not known yet; tried before the known ones. */
  readonly columns?: readonly ColumnMap[];
  /** Words of a system that are not known yet; they win over the known ones. */
  readonly channels?: Partial<Vocabulary<Channel>>;
  readonly statuses?: Partial<Vocabulary<StatusClass>>;
  /** The day on which the file was made: later moments in it are noticed, and offices are looked up as of it. */
  readonly fileDate?: LocalDate;
  /** Finds units by name where the list has no column of codes. */
  readonly findUnit?: UnitFinder;
  readonly aliases?: UnitAliases;
  /** Takes each name that could not be settled, once, at the end of a file. */
  readonly onUnsettledName?: (name: UnsettledName) => void;
  /** The catalogue of procedures by national code; it gives the service level where the list has none. */
  readonly procedures?: ReadonlyMap<string, ProcedureFacts>;
}
