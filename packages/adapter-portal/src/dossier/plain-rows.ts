import {
  type CodedDimension,
  type LocalDate,
  type MomentColumn,
  packedDay,
  parseLocalDate,
  type ScannedRows,
} from "@tyle/core";

/** The dimensions that `isConsistent` looks at. */
export const judgedDimensions: readonly CodedDimension[] = ["channel", "service-level", "status"];

/** The first rows of a scan, and the day on which their file was made. */
export interface PlainRows {
  readonly rows: ScannedRows;
  readonly length: number;
  readonly fileDate: LocalDate | undefined;
}

/** Stands for no day at all, as `parseMoment` has it. */
const unset = packedDay(parseLocalDate("0001-01-01"));

/** Tells whether each row was received and says by itself what became of it, and `checkDossier` has nothing to tell. */
export function isConsistent({ rows, length, fileDate }: PlainRows): boolean {
  const { dictionaries, codes, momentOf } = rows;
  const today = fileDate === undefined ? Number.POSITIVE_INFINITY : packedDay(fileDate);
  const [received, due, ended] = [momentOf("receivedAt"), momentOf("dueAt"), momentOf("endedAt")];
  const rowsWith = (
    dimension: CodedDimension,
    value: string | null,
  ): ((row: number) => boolean) => {
    const column = codes.get(dimension);
    const code = dictionaries.get(dimension)?.codeOf(value);
    return (row) => code !== undefined && column?.[row] === code;
  };
  const [isResolved, isOpen] = [rowsWith("status", "resolved"), rowsWith("status", "open")];
  const hasNoStatus = rowsWith("status", null);
  const isOnline = rowsWith("channel", "online");
  const isInformation = rowsWith("service-level", "information");
  for (let row = 0; row < length; row += 1) {
    const [from = 0, until = 0, to = 0] = [received.days[row], due.days[row], ended.days[row]];
    if (from === 0 || from > today || to > today) return false;
    if (from === unset || until === unset || to === unset) return false;
    if (to === 0 && isResolved(row)) return false;
    // An end date tells the status of a row that does not.
    if (to > 0 && (isOpen(row) || hasNoStatus(row) || isBefore(ended, received, row))) return false;
    if (isOnline(row) && isInformation(row)) return false;
  }
  return true;
}

/** Where one of two moments has no time, only their days can be compared. */
function isBefore(a: MomentColumn, b: MomentColumn, row: number): boolean {
  const days = (a.days[row] ?? 0) - (b.days[row] ?? 0);
  const [second, other] = [a.seconds[row] ?? 0, b.seconds[row] ?? 0];
  return days < 0 || (days === 0 && second > 0 && other > 0 && second < other);
}
