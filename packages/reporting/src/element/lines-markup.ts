import { escapeMarkup } from "../text/escape-markup.ts";
import { placeOn, spread, type ValueScale, valueScale } from "../vega-lite/scale.ts";
import type { ChartTarget } from "./bars-markup.ts";
import type { TableData, TableRow } from "./parse-table.ts";

/** What lines are drawn with. */
export interface LineOptions {
  readonly target: ChartTarget | null;
  /** Writes a number of the axis. */
  readonly format: (value: number) => string;
  /** The scale of the axis, where several pictures share one. */
  readonly scale?: ValueScale;
}

/** The height of the plot, in em. */
const height = 12;

/** The scale on which some rows have room. */
export function scaleOf(rows: readonly TableRow[], target: ChartTarget | null): ValueScale {
  const cells = rows.flatMap((row) => row.cells);
  const unit = cells.some(({ text }) => text.endsWith("%")) ? "percent" : "count";
  return valueScale([...cells.map(({ value }) => value), target?.value ?? 0], unit);
}

/** A line for each row over the columns; it stops where a value is missing. */
export function linesMarkup({ columns, rows }: TableData, options: LineOptions): string {
  const { target, format } = options;
  const { scale = scaleOf(rows, target) } = options;
  const { start, end } = scale;
  const top = (value: number): number => 100 - placeOn(scale, value) * 100;
  const grid = [start, (start + end) / 2, end].map(
    (value) =>
      `<i style="position:absolute;inset:${top(value)}% 0 auto;border-top:1px solid var(--tyle-track,#d8dde4)"><small style="position:absolute;right:100%;margin:-.7em .4em 0 0;font-style:normal">${escapeMarkup(format(value))}</small></i>`,
  );
  const goal = target
    ? `<i style="position:absolute;inset:${top(target.value)}% 0 auto;border-top:2px dashed var(--tyle-target,#b45309)"><small style="position:absolute;bottom:0;font-style:normal;color:var(--tyle-target,#b45309)">${escapeMarkup(target.text)}</small></i>`
    : "";
  const lines = rows.map(({ cells }) =>
    lineMarkup(
      cells.map(({ value }) => value),
      top,
    ),
  );
  const [first = "", last = ""] = [columns[0], columns.at(-1)];
  const edge = "position:absolute;top:100%;max-width:49%;line-height:1.2;margin-top:.3em";
  const labels = names(rows, top);
  const room = rows.some(({ name }) => name !== "") ? "36%" : "4em";
  return `<div style="display:flex;margin:1.2em 0 3em 3.2em"><div style="position:relative;flex:1;height:${height}em">${grid.join("")}${goal}${lines.join("")}<small style="${edge};left:0">${escapeMarkup(first)}</small><small style="${edge};right:0;text-align:end">${escapeMarkup(last)}</small></div><div style="position:relative;width:${room}">${labels}</div></div>`;
}

type Top = (value: number) => number;

function lineMarkup(values: readonly (number | null)[], top: Top): string {
  const left = (index: number): number => (index / Math.max(1, values.length - 1)) * 100;
  const runs: string[][] = [[]];
  const dots = values.map((value, index) => {
    if (value === null) {
      runs.push([]);
      return "";
    }
    runs.at(-1)?.push(`${left(index)},${top(value)}`);
    return `<i data-point style="position:absolute;left:${left(index)}%;top:${top(value)}%;width:6px;height:6px;margin:-3px;border-radius:50%;background:var(--tyle-bar,#0b5cad)"></i>`;
  });
  const lines = runs
    .filter(({ length }) => length > 1)
    .map(
      (points) =>
        `<polyline points="${points.join(" ")}" fill="none" stroke="var(--tyle-bar,#0b5cad)" stroke-width="2" vector-effect="non-scaling-stroke"/>`,
    );
  return `<svg viewBox="0 0 100 100" preserveAspectRatio="none" style="position:absolute;width:100%;height:100%;overflow:visible">${lines.join("")}</svg>${dots.join("")}`;
}

/** The name of each row and its last value at the end of its line, moved apart. */
function names(rows: readonly TableRow[], top: Top): string {
  const ends = rows.flatMap(({ name, cells }) => {
    const last = cells.at(-1);
    return last && last.value !== null ? [{ name, text: last.text, at: top(last.value) }] : [];
  });
  const nameRoom = 250 / height;
  const places = spread(
    ends.map(({ at }) => at),
    nameRoom,
    100,
  );
  return ends
    .map(
      ({ name, text }, index) =>
        `<small style="position:absolute;left:.7em;line-height:1.1;top:${places[index]}%;transform:translateY(-50%)">${escapeMarkup(name)} <b>${escapeMarkup(text)}</b></small>`,
    )
    .join("");
}
