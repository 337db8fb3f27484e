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

/** A code that no row has. */
const nowhere = -1;

/** Tells whether each row was received and says by itself what became of it, and `checkDossier` has nothing to tell. */
export function isConsistent({ rows, length, fileDate }: PlainRows): boolean {
  const { dictionaries, codes, momentOf } = rows;
  const today = fileDate === undefined ? Number.POSITIVE_INFINITY : packedDay(fileDate);
  const [received, due, ended] = [momentOf("receivedAt"), momentOf("dueAt"), momentOf("endedAt")];
  const columnOf = (dimension: CodedDimension) => codes.get(dimension) ?? new Int32Array(0);
  const codeOf = (dimension: CodedDimension, value: string | null): number =>
    dictionaries.get(dimension)?.codeOf(value) ?? nowhere;
  const statuses = columnOf("status");
  const [resolved, open] = [codeOf("status", "resolved"), codeOf("status", "open")];
  const noStatus = codeOf("status", null);
  const [channels, online] = [columnOf("channel"), codeOf("channel", "online")];
  const [levels, information] = [columnOf("service-level"), codeOf("service-level", "information")];
  for (let row = 0; row < length; row += 1) {
    const from = received.days[row] ?? 0;
    const until = due.days[row] ?? 0;
    const to = ended.days[row] ?? 0;
    const status = statuses[row];
    if (from === 0 || from > today || to > today) return false;
    if (from === unset || until === unset || to === unset) return false;
    if (to === 0 && status === resolved) return false;
    // An end date tells the status of a row that does not.
    if (to > 0 && (status === open || status === noStatus || isBefore(ended, received, row)))
      return false;
    if (channels[row] === online && levels[row] === information) return false;
  }
  return true;
}

/** Where one of two moments has no time, only their days can be compared. */
function isBefore(a: MomentColumn, b: MomentColumn, row: number): boolean {
  const days = (a.days[row] ?? 0) - (b.days[row] ?? 0);
  const second = a.seconds[row] ?? 0;
  const other = b.seconds[row] ?? 0;
  return days < 0 || (days === 0 && second > 0 && other > 0 && second < other);
}
