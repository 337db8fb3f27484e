import type { Dimension } from "../../dossier/predicate.ts";
import type { LocalDate } from "../../period/local-date.ts";
import type { ColumnNeeds, DossierColumns } from "../columns/dossier-columns.ts";
import { ValueDictionary } from "../columns/value-dictionary.ts";
import { basisMoments } from "../plan.ts";
import { ByteDictionary, irregular } from "./byte-dictionary.ts";
import { packedDay } from "./byte-moment.ts";
import type { MomentColumn, ScannedRows } from "./csv-proof.ts";
import {
  type CodedColumn,
  type CodedDimension,
  type DossierLayout,
  type DossierMoment,
  meaningOf,
} from "./dossier-layout.ts";
import type { ColumnTask } from "./scan-plan.ts";

/** Columns of dossiers that a scan fills, block by block. */
export interface ScanColumns {
  readonly columns: DossierColumns;
  /** The same rows, as a proof sees them. */
  readonly rows: ScannedRows;
  /** What the scanner does with each column of the file. */
  readonly tasks: readonly ColumnTask[];
  /** Works out what is not in the file itself, for the first rows of the block. */
  complete(length: number): void;
}

/** What is scanned for: the needed columns, the rows of a block, and the last day of the period. */
export interface ScanPurpose {
  readonly needs: ColumnNeeds;
  readonly rows: number;
  readonly asOf: LocalDate | null;
}

/**
 * Directs the columns of a file into columns of dossiers. Every column that can make a row unreadable is read, whether it
 * is needed or not: what is rejected must not depend on the question.
 */
export function createScanColumns(
  layout: DossierLayout,
  { needs, rows, asOf }: ScanPurpose,
): ScanColumns {
  const tasks: ColumnTask[] = Array.from({ length: layout.columns }, () => ({ kind: "skip" }));
  const dictionaries = new Map<Dimension, ValueDictionary>();
  const codes = new Map<Dimension, Int32Array>();
  for (const dimension of needs.dimensions) {
    dictionaries.set(dimension, new ValueDictionary());
    codes.set(dimension, new Int32Array(rows));
  }
  for (const [name, column] of Object.entries(layout.coded)) {
    const dimension = name as CodedDimension;
    const into = codes.get(dimension);
    if (!into && !column.meanings) continue;
    const dictionary = byteDictionary(column, dictionaries.get(dimension));
    tasks[column.column] = { kind: "code", dictionary, into: into ?? new Int32Array(rows) };
  }
  const moments = new Map<DossierMoment, MomentColumn>();
  for (const [name, column] of Object.entries(layout.moments)) {
    const moment = { days: new Int32Array(rows), seconds: new Int32Array(rows) };
    moments.set(name as DossierMoment, moment);
    tasks[column] = { kind: "moment", ...moment };
  }
  const dossierCodes: string[] = [];
  if (layout.dossierCode !== undefined) {
    tasks[layout.dossierCode] = { kind: "text", into: dossierCodes };
  }
  const unknown = { days: new Int32Array(rows), seconds: new Int32Array(rows) };
  const momentOf = (name: DossierMoment): MomentColumn => moments.get(name) ?? unknown;
  const days = new Map(needs.bases.map((basis) => [basis, momentOf(basisMoments[basis]).days]));
  return {
    columns: { dictionaries, codes, days },
    rows: { dictionaries, codes, dossierCodes, momentOf },
    tasks,
    complete: createCompletion({ dictionaries, codes, days }, momentOf, asOf),
  };
}

const byteDictionary = (column: CodedColumn, values?: ValueDictionary): ByteDictionary =>
  new ByteDictionary((text) => {
    const value = meaningOf(column, text);
    return value === undefined ? irregular : (values?.codeOf(value) ?? 0);
  });

function createCompletion(
  { dictionaries, codes }: DossierColumns,
  momentOf: (name: DossierMoment) => MomentColumn,
  asOf: LocalDate | null,
): (length: number) => void {
  const [ended, due, legal] = [momentOf("endedAt"), momentOf("dueAt"), momentOf("legalDueAt")];
  const judge = (dimension: Dimension): Verdicts | undefined => {
    const into = codes.get(dimension);
    const dictionary = dictionaries.get(dimension);
    if (!into || !dictionary) return undefined;
    return { into, onTime: dictionary.codeOf("on-time"), overdue: dictionary.codeOf("overdue") };
  };
  const [simple, rule766] = [judge("timeliness"), judge("timeliness-766")];
  // A file has no column for requests to the applicant, so only two parts of the 766 rule remain: an open dossier is
  // taken to end with the period, and the legal time stands in for a missing due moment.
  const lastDay = asOf ? packedDay(asOf) : 0;
  return (length) => {
    if (simple) judgeRows(simple, length, { ended, due });
    if (rule766) judgeRows(rule766, length, { ended, due, legal, lastDay });
    const own = codes.get("scope");
    if (own) own.fill(dictionaries.get("scope")?.codeOf("own") ?? 0, 0, length);
  };
}

/** Where verdicts go, and how they are written. */
interface Verdicts {
  readonly into: Int32Array;
  readonly onTime: number;
  readonly overdue: number;
}

/** The moments of `timeliness` and `timeliness766`. */
interface Clocks {
  readonly ended: MomentColumn;
  readonly due: MomentColumn;
  readonly legal?: MomentColumn;
  readonly lastDay?: number;
}

function judgeRows({ into, onTime, overdue }: Verdicts, length: number, clocks: Clocks): void {
  const { ended, due, legal, lastDay = 0 } = clocks;
  for (let row = 0; row < length; row += 1) {
    const clock = due.days[row] === 0 && legal ? legal : due;
    const dueDay = clock.days[row] ?? 0;
    const dueSecond = clock.seconds[row] ?? 0;
    const isOpen = ended.days[row] === 0;
    const day = isOpen ? lastDay : (ended.days[row] ?? 0);
    const second = ended.seconds[row] ?? 0;
    // A due day without a time includes the whole day; a dossier that is open on the last day has all of that day.
    const isDayOnly = dueSecond === 0 || isOpen;
    const inTime = day < dueDay || (day === dueDay && (isDayOnly || second <= dueSecond));
    const isUnknown = day === 0 || dueDay === 0 || (day === dueDay && !isDayOnly && second === 0);
    into[row] = isUnknown ? 0 : inTime ? onTime : overdue;
  }
}
