/** One cell of a table: its printed text, and the number in it. */
export interface TableCell {
  readonly text: string;
  /** `null` where the text is no number, as ":" for missing. */
  readonly value: number | null;
}

/** One row of a table: its name, and its cells in the order of the columns. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly TableCell[];
}

/** What a table says: the names of its columns behind the first, and its rows. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Whether numbers of an element are written as in Vietnamese. */
export const isVietnamese = (element: Element): boolean =>
  (element.closest("[lang]")?.getAttribute("lang") ?? "vi").startsWith("vi");

/**
 * Reads a table whose first column names its rows. A cell may carry its number in `data-value`; else the printed text
 * is read, in the language of the page.
 */
export function parseTable(table: HTMLTableElement): TableData {
  const vietnamese = isVietnamese(table);
  const [, ...heads] = table.querySelectorAll("thead tr:last-child > *");
  const rows = [...table.querySelectorAll("tbody tr")].flatMap((row) => {
    const [name, ...cells] = row.querySelectorAll("th, td");
    if (!name || cells.length === 0) return [];
    return [{ name: textOf(name), cells: cells.map((cell) => toCell(cell, vietnamese)) }];
  });
  return { columns: heads.map(textOf), rows };
}

const textOf = ({ textContent }: Element): string => textContent?.trim() ?? "";

function toCell(cell: Element, vietnamese: boolean): TableCell {
  const text = textOf(cell);
  const given = cell.getAttribute("data-value");
  return { text, value: given === null ? readNumber(text, vietnamese) : readPlain(given.trim()) };
}

/** Reads a number as it is printed, "1.234,5%" in Vietnamese; `null` for what is none. */
export function readNumber(text: string, vietnamese: boolean): number | null {
  const plain = text.replace(/[%\s]/g, "").replace("\u2212", "-");
  return readPlain(
    vietnamese ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", ""),
  );
}

/** Reads a number as programs write it. An empty text is missing, and not the 0 that `Number` makes of it. */
export const readPlain = (text: string): number | null =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
