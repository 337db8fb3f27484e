import ts from "typescript";
import { describe, expect, it } from "vitest";
import { toECharts } from "../echarts/to-echarts.ts";
import { toVegaLite } from "../vega-lite/to-vega-lite.ts";
import { allCharts } from "./all-charts.ts";

const source = new URL("foreign-types.virtual.ts", import.meta.url).pathname;
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
};

/** Compiles each value as it would be written by hand, so that a member the type does not have is an error, too. */
function misfits(imported: string, values: readonly unknown[]): readonly string[] {
  const [type, module] = imported.split(" of ");
  const text = [
    `import type { ${type} } from "${module}"`,
    ...values.map((value, index) => `export const v${index}: ${type} = ${JSON.stringify(value)}`),
  ].join(";\n");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === source || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === source
      ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram([source], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(source))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

/** Data may carry members of their own, which ECharts gives back, and a heat map names; its types do not say so. */
const withoutOwn = (option: unknown): unknown =>
  JSON.parse(JSON.stringify(option), (_, value) => {
    if (typeof value !== "object" || value === null || !("exact" in value)) return value;
    const { exact, name, text, ...datum } = value as Record<string, unknown>;
    return datum;
  });

const languages = ["vi", "en"] as const;
const charts = allCharts().map(([, chart]) => chart);

describe("every kind of chart", () => {
  it("is an option by the types of ECharts, which has no schema", () => {
    const written = languages.flatMap((language) =>
      charts.map((chart) => withoutOwn(toECharts(chart, { language }))),
    );
    expect(misfits("EChartsOption of echarts", written)).toEqual([]);
  });

  it("is a specification by the types of Vega-Lite", () => {
    const written = charts.flatMap((chart) => [
      toVegaLite(chart),
      toVegaLite(chart, { language: "en", layout: "narrow", text: "body" }),
    ]);
    expect(misfits("TopLevelSpec of vega-lite", written)).toEqual([]);
  });

  it("would be noticed if a word were misspelt", () => {
    const [chart] = charts;
    const misspelt = (value: unknown, from: string, to: string): unknown =>
      JSON.parse(JSON.stringify(value).replace(from, to));
    const option = withoutOwn(toECharts(chart!));
    expect(
      misfits("EChartsOption of echarts", [misspelt(option, '"markLine"', '"markLin"')]),
    ).toHaveLength(1);
    expect(
      misfits("TopLevelSpec of vega-lite", [misspelt(toVegaLite(chart!), '"bar"', '"bars"')]),
    ).toHaveLength(1);
  });
});
