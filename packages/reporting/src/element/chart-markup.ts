import { escapeMarkup } from "../text/escape-markup.ts";
import { barsMarkup, type ChartTarget } from "./bars-markup.ts";
import { heatMarkup } from "./heat-markup.ts";
import { linesMarkup, scaleOf } from "./lines-markup.ts";
import type { TableData } from "./parse-table.ts";

/** What `<tyle-chart kind>` can draw over a table. */
export type ElementKind = "bars" | "trend" | "slope" | "multiples" | "heat";

/** What is drawn of a table. */
export interface ChartMarkupOptions {
  readonly kind: string;
  /** The column that bars show, counted from 1. */
  readonly column: number;
  readonly target: ChartTarget | null;
  readonly vietnamese: boolean;
}

/** Draws a table as HTML that flows with the width of the page; an unknown kind is drawn as bars. */
export function chartMarkup(data: TableData, options: ChartMarkupOptions): string {
  const { kind, column, target, vietnamese } = options;
  const { columns, rows } = data;
  const scale = scaleOf(rows, target);
  const sign = rows.some(({ cells }) => cells.some(({ text }) => text.endsWith("%"))) ? "%" : "";
  const format = (value: number): string =>
    `${vietnamese ? String(value).replace(".", ",") : value}${sign}`;
  switch (kind as ElementKind) {
    case "trend":
      return linesMarkup(data, { target, format });
    case "slope":
      return linesMarkup(firstAndLast(data), { target, format });
    case "heat":
      return heatMarkup(data, scale.end);
    case "multiples":
      return `<div style="display:grid;grid-template-columns:repeat(auto-fill,minmax(15em,1fr))">${rows
        .map((row) =>
          small(
            { columns, rows: [row] },
            linesMarkup({ columns, rows: [{ ...row, name: "" }] }, { target, format, scale }),
          ),
        )
        .join("")}</div>`;
    default: {
      const bars = rows.flatMap(({ name, cells }) => {
        const cell = cells[column - 2];
        return cell ? [{ name, ...cell }] : [];
      });
      return barsMarkup(bars, target);
    }
  }
}

const small = ({ rows: [row] }: TableData, lines: string): string =>
  `<div><b>${escapeMarkup(row?.name ?? "")}</b>${lines}</div>`;

const firstAndLast = ({ columns, rows }: TableData): TableData => ({
  columns: ends(columns),
  rows: rows.map(({ name, cells }) => ({ name, cells: ends(cells) })),
});

const ends = <Item>(items: readonly Item[]): readonly Item[] =>
  items.length > 2 ? [...items.slice(0, 1), ...items.slice(-1)] : items;
