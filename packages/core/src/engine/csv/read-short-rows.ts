import { irregular } from "./byte-dictionary.ts";
import { dayOf, secondOf } from "./byte-moment.ts";
import type { ColumnTask, ScanPlan } from "./scan-plan.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** One column of rows that were cut into cells. */
interface CellColumn {
  /** The cells of all rows, each with the delimiter or the line break behind it. */
  readonly cells: readonly string[];
  /** Where the first one of the column is, and how far the next is from it. */
  readonly first: number;
  readonly step: number;
}

/**
 * Takes all rows of a few bytes at once, if they are whole and each of them is ordinary. The loops of the scanner become
 * machine code after some thousand rows only; regular expressions and maps are it from the start.
 *
 * @returns how many rows the arrays of the tasks hold now, or `null` when the scanner has to look at the rows.
 */
export function readShortRows(
  bytes: Uint8Array,
  { delimiter, tasks, blockRows }: ScanPlan,
): number | null {
  const text = decodeUtf8(bytes);
  const sign = `\\x${delimiter.toString(16).padStart(2, "0")}`;
  const step = tasks.length;
  const cells = text.match(cellsBetween(sign)) ?? [];
  const rows = text.split("\n").length - 1;
  if (
    !text.endsWith("\n") ||
    rows > blockRows ||
    !areRows(cells, rows, step) ||
    hasBlankRow(text, sign)
  )
    return null;
  return tasks.every((task, column) => take(task, { cells, first: column, step })) ? rows : null;
}

/** Matches one cell behind the other, with marks as the scanner has them, and ends where there is none. */
const cellsBetween = (sign: string): RegExp =>
  new RegExp(`(?:"[^"]*(?:""[^"]*)*"|(?!")[^${sign}\\r\\n]*)(?:${sign}|\\r?\\n)`, "gy");

/** Whether each line is a row of so many cells. Then no line break stands within a cell, and nothing is left over. */
function areRows(cells: readonly string[], rows: number, step: number): boolean {
  if (cells.length !== rows * step) return false;
  for (let at = step - 1; at < cells.length; at += step) {
    if (!cells[at]?.endsWith("\n")) return false;
  }
  return true;
}

/** Whether a row has nothing but delimiters, marks and what may be blanks. */
const hasBlankRow = (text: string, sign: string): boolean =>
  new RegExp(`(?:^|\\n)[\\0-\\t\\x0b-\\x20"${sign}\\x80-\\uffff]*\\n`).test(text);

/** Fills the arrays of a task from one column. @returns false where a cell is out of the ordinary. */
function take(task: ColumnTask, column: CellColumn): boolean {
  if (task.kind === "skip") return true;
  if (task.kind === "code") return takeCodes(task, column);
  const contents = contentsOf(column);
  if (!contents) return false;
  if (task.kind === "moment")
    return takeDays(task.days, contents) && takeSeconds(task.seconds, contents);
  task.into.splice(0, contents.length, ...contents);
  return true;
}

// Four loops of a few words each, and not one for all columns: what is hot enough goes to the optimising compiler, which
// takes longer than a short list.

function takeCodes(
  { dictionary, into }: ColumnTask & { readonly kind: "code" },
  { cells, first, step }: CellColumn,
): boolean {
  const known = new Map<string, number>();
  const learn = (cell: string): number => {
    const content = contentOf(cell);
    const code = content === undefined ? irregular : dictionary.resolve(content);
    known.set(cell, code);
    return code;
  };
  let row = 0;
  for (let at = first; at < cells.length; at += step) {
    const cell = cells[at] ?? "";
    into[row] = known.get(cell) ?? learn(cell);
    row += 1;
  }
  return !into.subarray(0, row).includes(irregular);
}

/** Days occur again and again, moments do not. */
function takeDays(days: Int32Array, contents: readonly string[]): boolean {
  const known = new Map<string, number>();
  for (let row = 0; row < contents.length; row += 1) {
    const text = contents[row]?.slice(0, 10) ?? "";
    days[row] = known.get(text) ?? learn(known, text, readDay(text));
  }
  return days.subarray(0, contents.length).every(isRead);
}

/** So do times of day. */
function takeSeconds(seconds: Int32Array, contents: readonly string[]): boolean {
  const known = new Map<string, number>();
  for (let row = 0; row < contents.length; row += 1) {
    const text = contents[row]?.slice(10) ?? "";
    seconds[row] = known.get(text) ?? learn(known, text, readSecond(text));
  }
  return seconds.subarray(0, contents.length).every(isRead);
}

function learn(known: Map<string, number>, text: string, value: number): number {
  known.set(text, value);
  return value;
}

const isRead = (value: number): boolean => value >= 0;

/** What stands in the cells of a column; `undefined` where there is a mark within marks. */
function contentsOf({ cells, first, step }: CellColumn): readonly string[] | undefined {
  const contents: string[] = [];
  for (let at = first; at < cells.length; at += step) {
    const content = contentOf(cells[at] ?? "");
    if (content === undefined) return undefined;
    contents.push(content);
  }
  return contents;
}

/** What stands in a cell; `undefined` where there is a mark within marks. */
function contentOf(cell: string): string | undefined {
  const end = cell.length - (cell.endsWith("\r\n") ? 2 : 1);
  if (!cell.startsWith('"')) return cell.slice(0, end);
  const content = cell.slice(1, end - 1);
  return content.includes('"') ? undefined : content;
}

/** A day as `MomentReader` has it, or a number below 0. */
function readDay(text: string): number {
  if (text === "") return 0;
  return text.length === 10 ? dayOf(encodeUtf8(text), 0) : -1;
}

/** A time of day as `MomentReader` has it, or a number below 0. */
function readSecond(text: string): number {
  if (text === "") return 0;
  if (text.length !== 6 && text.length !== 9) return -1;
  const second = secondOf(encodeUtf8(text), 0, text.length + 10);
  return second < 0 ? second : second + 1;
}
