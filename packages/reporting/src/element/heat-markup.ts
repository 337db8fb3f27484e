import { escapeMarkup } from "../text/escape-markup.ts";
import type { TableCell, TableData } from "./parse-table.ts";

/** From pale to dark, with the colour of the text on each. */
const classes = [
  ["#e3eef9", "#10151c"],
  ["#b9d5ee", "#10151c"],
  ["#86b5dd", "#10151c"],
  ["#1f66a8", "#fdfeff"],
  ["#0b3f73", "#fdfeff"],
] as const;

const hatch =
  "repeating-linear-gradient(135deg,transparent 0 5px,var(--tyle-track,#d8dde4) 5px 6px)";

/** A coloured table: rows by columns, each cell with its text, missing ones hatched. Fifths up to `end`. */
export function heatMarkup({ columns, rows }: TableData, end: number): string {
  const cell = ({ text, value }: TableCell): string => {
    const fifth = Math.min(4, Math.floor(((value ?? 0) / end) * 5));
    const [background, color] =
      value === null ? [hatch, "inherit"] : (classes[fifth] ?? classes[0]);
    return `<span data-cell style="padding:.3em .1em;text-align:center;background:${background};color:${color}">${escapeMarkup(text)}</span>`;
  };
  const head = ["", ...columns].map(
    (name) => `<small style="text-align:center;align-self:end">${escapeMarkup(name)}</small>`,
  );
  const body = rows.map(
    ({ name, cells }) =>
      `<span style="padding:.3em .4em .3em 0">${escapeMarkup(name)}</span>${cells.map(cell).join("")}`,
  );
  return `<div style="display:grid;grid-template-columns:minmax(5em,9em) repeat(${columns.length},minmax(3.4em,1fr));gap:2px;font-size:.85em;overflow-x:auto">${head.join("")}${body.join("")}</div>`;
}
