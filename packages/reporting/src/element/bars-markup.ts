import { escapeMarkup } from "../text/escape-markup.ts";
import { lengthOf, placeOn } from "../vega-lite/scale.ts";
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

/** Bars in HTML, to either side of 0, which flow with the width of the page. */
export function barsMarkup(rows: readonly Bar[], target: ChartTarget | null): string {
  const values = [0, target?.value ?? 0, ...rows.map(({ value }) => value ?? 0)];
  const [start, end] = [Math.min(...values), Math.max(...values)];
  const scale = { start, end: end > start ? end : 1 };
  const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
  const left = (value: number): string => percent(placeOn(scale, Math.min(0, value)));
  const width = (value: number): string => percent(Math.abs(value) / lengthOf(scale));
  const line = target
    ? `<i style="position:absolute;left:${percent(placeOn(scale, target.value))};top:0;bottom:0;border-left:2px dashed var(--tyle-target,#b45309)"></i>`
    : "";
  const bar = ({ name, text, value }: Bar): string =>
    `<div style="margin:.35em 0"><div style="display:flex;justify-content:space-between;gap:1em"><span>${escapeMarkup(name)}</span><b>${escapeMarkup(text)}</b></div><div style="position:relative;height:.7em;background:var(--tyle-track,#e5e8ec)">${value === null ? "" : `<div data-bar style="height:100%;margin-left:${left(value)};width:${width(value)};background:var(--tyle-bar,#0b5cad)"></div>`}${line}</div></div>`;
  const head = target
    ? `<div style="text-align:end;color:var(--tyle-target,#b45309)">${escapeMarkup(target.text)}</div>`
    : "";
  return `${head}${rows.map(bar).join("")}`;
}
