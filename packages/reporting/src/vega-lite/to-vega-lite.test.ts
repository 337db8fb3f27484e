import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { renderVegaLite } from "../svg/render-svg.ts";
import { allCharts } from "../testing/all-charts.ts";
import { niceEnd, spread, valueScale } from "./scale.ts";
import { toVegaLite } from "./to-vega-lite.ts";

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve("vega-lite/vega-lite-schema.json"), "utf8"),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const languages = ["vi", "en"] as const;

describe.each(allCharts())("%s", (_name, chart) => {
  it("is a valid specification that compiles without a warning", () => {
    for (const [layout, text] of [
      ["wide", "all"],
      ["narrow", "all"],
      ["wide", "body"],
      ["narrow", "body"],
    ] as const) {
      const spec = toVegaLite(chart, { layout, text, language: "vi" });
      validate(spec);
      expect(validate.errors ?? []).toEqual([]);
      const warnings: unknown[] = [];
      const warn = (...args: readonly unknown[]) => void warnings.push(args);
      const quiet = { warn, error: warn, info: () => {}, debug: () => {}, level: () => {} };
      compile(spec as never, { logger: quiet as never });
      expect(warnings).toEqual([]);
    }
  });

  it("is plain JSON", () => {
    const spec = toVegaLite(chart);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  it("says each value by its printed text, and nothing in another language", async () => {
    for (const language of languages) {
      const svg = await renderVegaLite(toVegaLite(chart, { language }));
      const said = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label = ""]) => label);
      const heard = said.join("\n").replaceAll("&#39;", "'").replaceAll("&lt;", "<");
      for (const { value, text, label } of chart.rows) {
        if (value === null) continue;
        expect(heard).toContain(text[language]);
        expect(heard).toContain(label[language]);
      }
      expect(heard).not.toMatch(/X-axis|Y-axis|legend|value:/i);
    }
  });
});

it("notices a specification that is not valid", () => {
  const [, chart] = allCharts()[0]!;
  expect(validate({ ...toVegaLite(chart), vconcat: "no" })).toBe(false);
});

it.each([
  [0, 1],
  [7.2, 10],
  [2.2, 2.5],
  [0.013, 0.02],
  [100, 100],
])("a scale for %d ends at %d", (highest, end) => {
  expect(niceEnd(highest)).toBeCloseTo(end, 12);
});

it.each([
  [[0.03, 70.4], { start: 0, end: 100 }],
  [[0.03, 6.66], { start: 0, end: 10 }],
  [[-34.3, 38.6], { start: -50, end: 50 }],
  [[-34.3, -4], { start: -50, end: 0 }],
  [[40, 254], { start: 0, end: 500 }],
  [[null, null], { start: 0, end: 1 }],
])("a scale of the percents %j has 0 on it", (values, scale) => {
  expect(valueScale(values, "percent")).toEqual(scale);
});

it("moves labels apart, keeps their order and their frame", () => {
  expect(spread([10, 12, 40], 14, 60)).toEqual([10, 24, 40]);
  expect(spread([58, 59], 14, 60)).toEqual([46, 60]);
});
