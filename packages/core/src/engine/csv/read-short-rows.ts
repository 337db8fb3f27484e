import { type ByteDictionary, irregular } from "./byte-dictionary.ts";
import { dayOf, secondOf } from "./byte-moment.ts";
import type { ColumnTask, ScanPlan } from "./scan-plan.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

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
  return tasks.every((task, column) => takeColumn(task, cells, column, step)) ? rows : null;
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

/**
 * Fills the arrays of a task from one column, if each of its cells is ordinary. One function for all kinds: smaller ones
 * would be hot enough for the optimising compiler, which takes longer than the whole list.
 */
function takeColumn(
  task: ColumnTask,
  cells: readonly string[],
  column: number,
  step: number,
): boolean {
  if (task.kind === "skip") return true;
  const known = new Map<string, number>();
  const times = new Map<string, number>([["", 0]]);
  for (let at = column, row = 0; at < cells.length; at += step, row += 1) {
    const cell = cells[at] ?? "";
    if (task.kind === "code") {
      const code = known.get(cell) ?? learn(known, cell, codeOf(cell, task.dictionary));
      if (code === irregular) return false;
      task.into[row] = code;
      continue;
    }
    const content = contentOf(cell);
    if (content === undefined) return false;
    if (task.kind === "text") {
      task.into[row] = content;
      continue;
    }
    // Days and times of day occur again and again, moments do not.
    const date = content.slice(0, 10);
    const time = content.slice(10);
    const day = known.get(date) ?? learn(known, date, readDay(date));
    const second = times.get(time) ?? learn(times, time, readSecond(time));
    if (day < 0 || second < 0) return false;
    task.days[row] = day;
    task.seconds[row] = second;
  }
  return true;
}

/** What stands in a cell; `undefined` where there is a mark within marks. */
function contentOf(cell: string): string | undefined {
  const end = cell.length - (cell.endsWith("\r\n") ? 2 : 1);
  if (!cell.startsWith('"')) return cell.slice(0, end);
  const content = cell.slice(1, end - 1);
  return content.includes('"') ? undefined : content;
}

function codeOf(cell: string, dictionary: ByteDictionary): number {
  const content = contentOf(cell);
  return content === undefined ? irregular : dictionary.resolve(content);
}

function learn(known: Map<string, number>, text: string, value: number): number {
  known.set(text, value);
  return value;
}

/** A day as `MomentReader` has it, or a number below 0. */
function readDay(text: string): number {
  if (text === "") return 0;
  return text.length === 10 ? dayOf(encodeUtf8(text), 0) : -1;
}

/** A time of day as `MomentReader` has it, or a number below 0. */
function readSecond(text: string): number {
  if (text.length !== 6 && text.length !== 9) return -1;
  const second = secondOf(encodeUtf8(text), 0, text.length + 10);
  return second < 0 ? second : second + 1;
}
