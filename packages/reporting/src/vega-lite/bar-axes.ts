import type { BarAxis } from "../truth/assert-bar-axes.ts";
import type { Json, JsonObject } from "./vega-lite-spec.ts";

/** The axes of all bars of a specification, however deep its views lie. */
export function barAxes(view: Json | undefined): readonly BarAxis[] {
  if (Array.isArray(view)) return view.flatMap(barAxes);
  if (!isObject(view)) return [];
  const inner = Object.values(view).flatMap(barAxes);
  const { mark, encoding } = view;
  const isBar = mark === "bar" || (isObject(mark) && mark.type === "bar");
  if (!isBar || !isObject(encoding)) return inner;
  const lengths = [encoding.x, encoding.y].filter(isObject).filter(isLength);
  return [...inner, ...lengths.map(axisOf)];
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLength = ({ type }: JsonObject): boolean => type === "quantitative";

/** Without a domain of its own Vega-Lite starts bars at 0, unless it is told not to. */
function axisOf({ scale, axis }: JsonObject): BarAxis {
  const title = isObject(axis) ? axis.title : undefined;
  if (!isObject(scale)) return { start: 0, title };
  const start = Array.isArray(scale.domain) ? scale.domain[0] : scale.domainMin;
  return { start: start ?? (scale.zero === false ? "?" : 0), title };
}
