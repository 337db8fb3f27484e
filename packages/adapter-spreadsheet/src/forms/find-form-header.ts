import { cellText, type LocatedRow, normaliseHeading, type RepeatedHeading } from "@tyle/core";
import type { Form, FormColumn } from "./form.ts";

/** Where the columns of a form stand in a sheet. */
export interface FormHeader {
  /** The index of each column that was found, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Needed columns that were not found, as the form names them. */
  readonly missing: readonly string[];
  /** Columns that were found, and another one that their headings fit as well. */
  readonly repeated: readonly RepeatedHeading[];
  /** The headings above each column, outermost first. */
  readonly paths: readonly (readonly string[])[];
  /** How many rows at the top are title and header. */
  readonly rows: number;
  /** It ends in a row of column numbers. */
  readonly isNumbered: boolean;
}

/** How many rows headings may take, and within how many rows of a sheet they stand. */
const [heights, rowsToSearch] = [[1, 2, 3, 4], 60];

/** Looks for the header of a form: by the row of column numbers, or by the headings alone. */
export function findFormHeader(rows: readonly LocatedRow[], form: Form): FormHeader {
  const head = rows.slice(0, rowsToSearch);
  const candidates = head.flatMap((row, end) => {
    const numbers = readNumbers(row);
    if (numbers) return [byNumbers(form, numbers, head, end)];
    return heights.map((height) => byHeadings(form, head, end, height));
  });
  const none = {
    columns: new Map(),
    missing: neededOf(form),
    repeated: [],
    paths: [],
    rows: 0,
    isNumbered: false,
  };
  return candidates.reduce<FormHeader>(better, none);
}

const better = (best: FormHeader, candidate: FormHeader): FormHeader =>
  isBetter(candidate, best) ? candidate : best;

/** More of the needed columns, then more of the others; a row of numbers belongs to the header where there is one. */
function isBetter(a: FormHeader, b: FormHeader): boolean {
  if (a.missing.length !== b.missing.length) return a.missing.length < b.missing.length;
  if (a.columns.size !== b.columns.size) return a.columns.size > b.columns.size;
  return a.isNumbered && !b.isNumbered;
}

const neededOf = ({ columns }: Form): readonly string[] =>
  columns.filter(({ isOptional }) => !isOptional).map(({ heading }) => heading);

/**
 * Reads "(1) (2) (3)=(4)+(5)+(6) …" or "A B 1 2 …", which counts on after its letters: the index of each number. Without
 * brackets it takes five of them, since data may begin with 1 and 2.
 */
export function readNumbers({ cells }: LocatedRow): ReadonlyMap<number, number> | undefined {
  const numbers = new Map<number, number>();
  let [letters, isBare] = [0, false];
  for (const [index, cell] of cells.entries()) {
    const text = cellText(cell).trim();
    if (text === "") continue;
    if (text === "AB"[numbers.size]) letters += 1;
    else {
      const [, bracket, number] = /^(\(?)(\d{1,2})\)?(?:\s*=.*)?$/s.exec(text) ?? [];
      if (Number(number) + letters !== numbers.size + 1) return undefined;
      isBare ||= bracket === "";
    }
    numbers.set(numbers.size + 1, index);
  }
  return numbers.size >= (isBare ? 5 : 2) ? numbers : undefined;
}

function byNumbers(
  form: Form,
  numbers: ReadonlyMap<number, number>,
  head: readonly LocatedRow[],
  end: number,
): FormHeader {
  const found = heights.map((height) => byHeadings(form, head, end - 1, height)).reduce(better);
  // The headings know better where a printing leaves a column out and counts on.
  const numbered = { ...found, rows: end + 1, isNumbered: true };
  if (found.missing.length === 0) return numbered;
  if (!form.columns.some(({ number }) => number !== undefined)) return numbered;
  const columns = new Map<string, number>();
  for (const { id, number } of form.columns) {
    const index = number === undefined ? undefined : numbers.get(number);
    if (index !== undefined) columns.set(id, index);
  }
  // Any form may have a row of numbers: some heading has to agree.
  const agrees = [...found.columns].filter(([id, index]) => columns.get(id) === index).length;
  if (agrees < 2) return found;
  return { ...numbered, columns, missing: missingOf(form, columns), repeated: [] };
}

function byHeadings(
  form: Form,
  head: readonly LocatedRow[],
  end: number,
  height: number,
): FormHeader {
  const rows = head.slice(Math.max(0, end - height + 1), end + 1);
  const paths = headingPaths(rows);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const column of form.columns) {
    const index = paths.findIndex(
      (path, at) => !taken.has(at) && path.length > 0 && column.matches(path),
    );
    if (index < 0) continue;
    columns.set(column.id, index);
    taken.add(index);
  }
  const repeated = form.columns.flatMap(({ id, heading, matches }) => {
    const at = columns.get(id);
    const other = paths.findIndex((path, index) => !taken.has(index) && matches(path));
    return at === undefined || other < 0 ? [] : [{ heading, at, other }];
  });
  const missing = missingOf(form, columns);
  return { columns, missing, repeated, paths, rows: end + 1, isNumbered: false };
}

const missingOf = (form: Form, columns: ReadonlyMap<string, number>): readonly string[] =>
  form.columns
    .filter(({ id, isOptional }: FormColumn) => !isOptional && !columns.has(id))
    .map(({ heading }) => heading);

/**
 * The headings above each column, outermost first. A blank belongs to the heading on its left as long as the headings
 * above both are the same: that is how merged cells look in every format.
 */
export function headingPaths(rows: readonly LocatedRow[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const filled: string[][] = [];
  for (const [at, { cells }] of rows.entries()) {
    const line: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const text = normaliseHeading(cellText(cells[column]));
      const isUnder = filled.every((above) => above[column] === above[column - 1]);
      const isLeaf = at === rows.length - 1;
      line.push(text === "" && column > 0 && isUnder && !isLeaf ? (line[column - 1] ?? "") : text);
    }
    filled.push(line);
  }
  return Array.from({ length: width }, (_, column) =>
    filled.map((line) => line[column] ?? "").filter((text) => text !== ""),
  );
}
