import { describe, expect, it } from "vitest";
import { heatChart } from "../chart/heat-chart.ts";
import { rankedChart } from "../chart/ranked-chart.ts";
import type { ReportPage } from "../page/report-page.ts";
import { reportDownloads, reportSources } from "../page/report-parts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { province } from "../testing/province.ts";
import { renderHtml } from "./render-html.ts";

const t = (vi: string, en: string) => ({ vi, en });
const dataset = catTien();
const page: ReportPage = {
  title: t("Báo cáo", "Report <1>"),
  findings: [
    { verdict: "certain", text: t("ít nhất 190 lần", "at least 190 times") },
    {
      verdict: "refused",
      text: t("hơn 200 lần", "more than 200 times"),
      detail: t("vì", "because"),
    },
  ],
  sections: [
    {
      heading: t("Các xã", "Communes"),
      chart: rankedChart(dataset, {
        measure: "online-rate",
        period: "2022",
        scope: "own",
        title: t("Tiêu đề", "Title"),
      }),
    },
  ],
  notes: [t("Khác phạm vi", "Other scope")],
  sources: reportSources(dataset),
  downloads: reportDownloads(dataset, "en"),
};

describe("renderHtml", () => {
  it("is one file without script or outside address", async () => {
    const html = await renderHtml(page, { language: "vi" });
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|src=/);
    const addresses = [...html.matchAll(/href="([^"]{0,8})/g)].map(([, start]) => start);
    expect(new Set(addresses)).toEqual(new Set(["data:tex", "data:app"]));
    expect(html).toContain('<html lang="vi">');
  });

  it("puts a table beside the chart, with the same texts", async () => {
    const html = await renderHtml(page, { language: "vi" });
    expect(html).toContain('<th scope="row">Thị trấn Cát Tiên</th>');
    expect(html).toContain('<td class="end">0,03%</td>');
    expect(html).toContain('aria-label="Thị trấn Cát Tiên: 0,03%"');
  });

  it("says what is certain and what cannot be claimed, in the language of the page", async () => {
    const html = await renderHtml(page, { language: "en" });
    expect(html).toContain("<b>Certain:</b>at least 190 times");
    expect(html).toContain("<b>Cannot be claimed:</b>more than 200 times<small>because</small>");
    expect(html).toContain("<title>Report &lt;1&gt;</title>");
  });

  it("names the file, its hash and the cells", async () => {
    const html = await renderHtml(page, { language: "en" });
    expect(html).toContain("<code>xa-2022.csv</code>, cells B2:B10");
    expect(html).toContain("ab".repeat(32));
  });

  it("carries the data inside", async () => {
    const html = await renderHtml(page, { language: "en" });
    const address = /download="cat-tien.json" href="data:[^,]*,([^"]*)"/.exec(html)?.[1] ?? "";
    expect(JSON.parse(Buffer.from(address, "base64").toString("utf8"))).toEqual(dataset);
  });

  it("needs no chart", async () => {
    const html = await renderHtml(
      {
        ...page,
        sections: [{ heading: t("A", "A"), paragraphs: [t("B", "B")] }],
        sources: [],
        downloads: [],
      },
      { language: "en" },
    );
    expect(html).toContain("<p>B</p>");
    expect(html).not.toContain("<svg");
    expect(html).not.toContain("Sources");
  });

  it("draws what is very large once, and gives its table a frame that scrolls", async () => {
    const words = { measure: "online-rate", scope: "own", title: t("Tiêu đề", "Title") } as const;
    const sectionOf = (units: number) =>
      renderHtml(
        {
          ...page,
          sections: [{ heading: t("A", "A"), chart: heatChart(province(units), words) }],
          downloads: [],
        },
        { language: "vi" },
      );
    const [large, small] = [await sectionOf(60), await sectionOf(9)];
    expect(large.match(/<svg/g)).toHaveLength(1);
    expect(large).toContain('<div class="scroll long" tabindex="0"');
    expect(small.match(/<svg/g)).toHaveLength(2);
    expect(small).not.toContain('class="scroll long"');
  });
});
