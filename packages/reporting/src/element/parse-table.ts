/** One row of a table: its name, its printed text, and the number in it. */
export interface TableDatum {
  readonly name: string;
  readonly text: string;
  /** `null` where the text is no number, as ":" for missing. */
  readonly value: number | null;
}

/** What a table says in one of its columns. */
export interface TableData {
  readonly rows: readonly TableDatum[];
}

/**
 * Reads one column of a table, counted from 1, beside the names in the first. A cell may carry its number in
 * `data-value`; else the printed text is read, in the language of the page.
 */
export function parseTable(table: HTMLTableElement, column: number): TableData {
  const vietnamese = (table.closest("[lang]")?.getAttribute("lang") ?? "vi").startsWith("vi");
  const rows = [...table.querySelectorAll("tbody tr")].flatMap((row) => {
    const cells = row.querySelectorAll("th, td");
    const [name, cell] = [cells[0], cells[column - 1]];
    if (!name || !cell) return [];
    const text = cell.textContent?.trim() ?? "";
    const given = cell.getAttribute("data-value");
    return [
      {
        name: name.textContent?.trim() ?? "",
        text,
        value: given === null ? parseNumber(text, vietnamese) : Number(given),
      },
    ];
  });
  return { rows };
}

function parseNumber(text: string, vietnamese: boolean): number | null {
  const plain = text.replace(/[%\s]/g, "").replace("\u2212", "-");
  const point = vietnamese
    ? plain.replaceAll(".", "").replace(",", ".")
    : plain.replaceAll(",", "");
  return /^-?\d+(?:\.\d+)?$/.test(point) ? Number(point) : null;
}
