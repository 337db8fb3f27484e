import type { Language } from "@tyle/core";
import type { ChangeDirection, SlopeChart } from "../chart/chart.ts";
import { scaled } from "../dataset/scaled.ts";
import { palette } from "../vega-lite/palette.ts";
import { valueScale } from "../vega-lite/scale.ts";
import type { JsonObject } from "../vega-lite/vega-lite-spec.ts";
import { datum, nameRoom, periodAxis, valueAxis } from "./option-parts.ts";

/** Direction is told by colour and by the dashes of the line. */
const looks: Readonly<Record<ChangeDirection, JsonObject>> = {
  up: { color: palette.value, type: "solid" },
  down: { color: palette.target, type: "dashed" },
  none: { color: palette.muted, type: "solid" },
  uncertain: { color: palette.muted, type: "dotted" },
};

/** A line for each unit from one period to the other, its values at both ends and its name at the last. */
export function slopeOption(
  { pairs, periods, rows, unit }: SlopeChart,
  language: Language,
): JsonObject {
  const scale = valueScale(
    rows.map(({ exact }) => scaled(exact, unit)),
    unit,
  );
  const names = pairs.map(({ label, last }) => `${label[language]} ${last.text[language]}`);
  return {
    grid: [{ top: 90, left: 60, right: nameRoom(names), bottom: 50 }],
    xAxis: [periodAxis(periods, language)],
    yAxis: [{ ...valueAxis(unit, scale, language), show: false }],
    series: pairs.map(({ label, first, last, change }) => ({
      ...{ type: "line", name: label[language], color: looks[change.direction].color ?? null },
      lineStyle: looks[change.direction],
      data: [
        {
          ...datum(first, unit, language),
          label: { show: true, position: "left", formatter: "{b}" },
        },
        datum(last, unit, language),
      ],
      endLabel: { show: true, formatter: "{b}  {a}" },
      labelLayout: { moveOverlap: "shiftY" },
    })),
  };
}
