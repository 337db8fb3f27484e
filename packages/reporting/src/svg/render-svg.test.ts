import * as vega from "vega";
import { parse, View } from "vega";
import { describe, expect, it } from "vitest";
import { rankedChart } from "../chart/ranked-chart.ts";
import { catTien } from "../testing/cat-tien.ts";
import { toVegaLite } from "../vega-lite/to-vega-lite.ts";
import { renderSvg } from "./render-svg.ts";

const chart = rankedChart(catTien(), {
  measure: "online-rate",
  period: "2022",
  scope: "own",
  title: { vi: "Chín xã đều dưới 7%", en: "All nine below 7%" },
  source: { vi: "Nguồn: báo cáo", en: "Source: report" },
});

const labels = (svg: string): readonly string[] =>
  [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label = ""]) => label);

describe("renderSvg", () => {
  it("tells screen readers the printed text of each bar, never 0%", async () => {
    const said = labels(await renderSvg(chart, { language: "vi" }));
    expect(said).toContain("Thị trấn Cát Tiên: 0,03%");
    expect(said.join("\n")).not.toMatch(/: 0%|value|0\.0003/);
  });

  it("says 0% where the description is taken away: the check above can fail", async () => {
    const text = JSON.stringify(toVegaLite(chart)).replaceAll(
      '"description":{"field":"description"}',
      '"tooltip":{"value":""}',
    );
    const { compile } = await import("vega-lite");
    const view = new View(parse(compile(JSON.parse(text) as never).spec), { renderer: "none" });
    expect(labels(await view.toSVG()).join("\n")).not.toContain("0,03%");
  });

  it("has the words of the finding, the target and the source", async () => {
    const svg = await renderSvg(chart, { language: "en" });
    for (const words of ["All nine below 7%", "Target 80%", "6.66%", "Source: report"]) {
      expect(svg).toContain(`>${words}<`);
    }
  });

  it("leaves the words to the page around it when only the body is asked for", async () => {
    const svg = await renderSvg(chart, { language: "en", text: "body" });
    expect(svg).not.toContain("All nine below 7%");
    expect(svg).toContain("6.66%");
  });

  it("gives the same bytes each time, also when drawn side by side", async () => {
    const [a, b] = await Promise.all([renderSvg(chart), renderSvg(chart)]);
    expect(a).toBe(b);
    expect(await renderSvg(chart)).toBe(a);
  });

  it("fits telephones, with the names above the bars", async () => {
    const svg = await renderSvg(chart, { layout: "narrow", text: "body" });
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(328);
  });

  it("gives Vega its own text metrics back", async () => {
    const metrics = (vega as unknown as { textMetrics: { width: unknown } }).textMetrics;
    const before = metrics.width;
    await renderSvg(chart);
    expect(metrics.width).toBe(before);
  });

  it("gives the same bytes however marks were typed", async () => {
    const typed = (form: "NFC" | "NFD") => ({
      ...chart,
      rows: chart.rows.map((row) => ({
        ...row,
        label: { vi: row.label.vi.normalize(form), en: row.label.en.normalize(form) },
      })),
    });
    expect(typed("NFD").rows[0]?.label).not.toEqual(typed("NFC").rows[0]?.label);
    expect(await renderSvg(typed("NFD"))).toBe(await renderSvg(typed("NFC")));
  });

  it("shows markup in names as text", async () => {
    const evil = {
      ...chart,
      rows: chart.rows.map((row) => ({ ...row, label: { vi: "<img onerror=1>", en: "x" } })),
    };
    expect(await renderSvg(evil)).not.toContain("<img");
  });
});
