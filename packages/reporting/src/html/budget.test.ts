import { createHash } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { toJsonStat } from "../json-stat/json-stat.ts";
import { reportDownloads, reportSources } from "../page/report-parts.ts";
import { renderSvg } from "../svg/render-svg.ts";
import { allCharts } from "../testing/all-charts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { renderXlsx } from "../xlsx/render-xlsx.ts";
import { renderHtml } from "./render-html.ts";

const text = (vi: string) => ({ vi, en: vi });

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it("a report of four charts is at most 120 KB", async () => {
  const four = ["ranked with two panels", "bullet", "trend with a break", "heat table"];
  const charts = allCharts().filter(([name]) => four.includes(name));
  expect(charts).toHaveLength(4);
  const dataset = catTien();
  const html = await renderHtml(
    {
      title: text("Báo cáo"),
      findings: [],
      sections: charts.map(([name, chart]) => ({ heading: text(name), chart })),
      notes: [],
      sources: reportSources(dataset),
      downloads: reportDownloads(dataset, "vi"),
    },
    { language: "vi" },
  );
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(120 * 1024);
});

/** All that has to be the same everywhere, as one hash. */
async function hashOfOutputs(): Promise<string> {
  const hash = createHash("sha256");
  for (const [, chart] of allCharts()) {
    for (const language of ["vi", "en"] as const) hash.update(await renderSvg(chart, { language }));
  }
  hash.update(JSON.stringify(toJsonStat(catTien())));
  hash.update(renderXlsx(catTien(), { charts: allCharts().map(([, chart]) => chart) }));
  return `${hash.digest("hex")}\n`;
}

/** Written once on Node 20; the same on 22 and 24, whatever ICU they bring. */
it("gives the same bytes on every version of Node, and wherever the clock stands", async () => {
  await expect(await hashOfOutputs()).toMatchFileSnapshot("golden/outputs.sha256");
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  vi.setSystemTime("2031-02-03");
  expect(new Date().getDate()).toBe(3);
  await expect(await hashOfOutputs()).toMatchFileSnapshot("golden/outputs.sha256");
});
