import { visibleText } from "@tyle/core";

/** One column of a table on the screen. */
export interface TableColumn {
  readonly label: string;
  readonly align: "left" | "right";
}

/**
 * Sets a table in columns of equal width, for a terminal.
 *
 * @example
 * formatTable([{ label: "Xã", align: "left" }, { label: "Tỷ lệ", align: "right" }], [["Cát Tiên", "0,03%"]])
 * // "Xã        Tỷ lệ\n────────  ─────\nCát Tiên  0,03%\n"
 */
export function formatTable(
  columns: readonly TableColumn[],
  content: readonly (readonly string[])[],
): string {
  const rows = content.map((cells) => cells.map(visibleText));
  const widths = columns.map(({ label }, index) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[index] ?? "")), width(label)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? "", widths[index] ?? 0, align))
      .join("  ")
      .trimEnd();
  const rule = widths.map((columnWidth) => "─".repeat(columnWidth));
  const head = columns.map(({ label }) => label);
  return [head, rule, ...rows].map((cells) => `${line(cells)}\n`).join("");
}

/** Letters of Vietnamese take one column each once they are composed. */
const width = (text: string): number => [...text.normalize("NFC")].length;

function pad(text: string, columns: number, align: TableColumn["align"]): string {
  const blanks = " ".repeat(columns - width(text));
  return align === "left" ? text + blanks : blanks + text;
}
