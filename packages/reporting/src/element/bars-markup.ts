import { escapeMarkup } from "../text/escape-markup.ts";
import type { TableCell } from "./parse-table.ts";

/** A line to be reached. */
export interface ChartTarget {
  readonly value: number;
  readonly text: string;
}

/** A bar: the name of its row, and one cell of it. */
export interface Bar extends TableCell {
  readonly name: string;
}

/** Bars in HTML, which flow with the width of the page. */
export function barsMarkup(rows: readonly Bar[], target: ChartTarget | null): string {
  const highest = Math.max(target?.value ?? 0, ...rows.map(({ value }) => value ?? 0));
  const end = highest > 0 ? highest : 1;
  const percent = (value: number): string =>
    `${Math.max(0, Math.min(100, (value / end) * 100)).toFixed(3)}%`;
  const line = target
    ? `<i style="position:absolute;left:${percent(target.value)};top:0;bottom:0;border-left:2px dashed var(--tyle-target,#b45309)"></i>`
    : "";
  const bar = ({ name, text, value }: Bar): string =>
    `<div style="margin:.35em 0"><div style="display:flex;justify-content:space-between;gap:1em"><span>${escapeMarkup(name)}</span><b>${escapeMarkup(text)}</b></div><div style="position:relative;height:.7em;background:var(--tyle-track,#e5e8ec)">${value === null ? "" : `<div data-bar style="height:100%;width:${percent(value)};background:var(--tyle-bar,#0b5cad)"></div>`}${line}</div></div>`;
  const head = target
    ? `<div style="text-align:end;color:var(--tyle-target,#b45309)">${escapeMarkup(target.text)}</div>`
    : "";
  return `${head}${rows.map(bar).join("")}`;
}
