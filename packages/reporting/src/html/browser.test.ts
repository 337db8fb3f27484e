import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { heatChart } from "../chart/heat-chart.ts";
import type { ReportPage } from "../page/report-page.ts";
import { reportDownloads, reportSources } from "../page/report-parts.ts";
import { allCharts } from "../testing/all-charts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { findBrowser } from "../testing/find-browser.ts";
import { pdfText } from "../testing/pdf-text.ts";
import { province } from "../testing/province.ts";
import { renderHtml } from "./render-html.ts";

const browser = await findBrowser();
afterAll(() => browser?.close());

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const dataset = catTien();
const report: ReportPage = {
  title: { vi: "Báo cáo", en: "Report" },
  subtitle: { vi: "Mọi loại biểu đồ", en: "Every kind of chart" },
  findings: [
    { verdict: "certain", text: { vi: "ít nhất 190 lần", en: "at least 190 times" } },
    { verdict: "refused", text: { vi: "hơn 200 lần", en: "more than 200 times" } },
  ],
  sections: allCharts().map(([name, chart]) => ({ heading: { vi: name, en: name }, chart })),
  notes: [{ vi: "Ghi chú.", en: "Note." }],
  sources: reportSources(dataset),
  downloads: reportDownloads(dataset, "vi"),
};
const html = {
  vi: await renderHtml(report, { language: "vi" }),
  en: await renderHtml(report, { language: "en" }),
};

const longChart = heatChart(province(60), {
  ...{ measure: "online-rate", scope: "own" },
  title: { vi: "Bảng dài", en: "A long table" },
});

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly messages: readonly string[];
}

/** Opens the report offline, hands it over, and closes it. */
async function withPage(
  language: "vi" | "en",
  options: BrowserContextOptions,
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  const context = await (browser as Browser).newContext({ offline: true, ...options });
  const page = await context.newPage();
  const [requests, messages]: [string[], string[]] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  try {
    await page.setContent(html[language]);
    await use({ page, requests, messages });
  } finally {
    await context.close();
  }
}

/** What axe finds wrong, in short. */
const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (source) => {
    // biome-ignore lint/security/noGlobalEval: axe is put into the page as its documentation says.
    globalThis.eval(source);
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  }, axeSource);

describe.skipIf(!browser)("the report in a browser", () => {
  it.each(["vi", "en"] as const)(
    "asks for nothing and complains about nothing (%s)",
    async (language) => {
      await withPage(language, {}, async ({ requests, messages }) => {
        expect(requests).toEqual([]);
        expect(messages).toEqual([]);
      });
    },
  );

  it.each([
    ["light", 1000],
    ["dark", 360],
  ] as const)(
    "has no violation of accessibility: %s, %d px",
    async (colorScheme, width) => {
      await withPage("vi", { colorScheme, viewport: { width, height: 800 } }, async ({ page }) => {
        expect(await violations(page)).toEqual([]);
      });
    },
    60_000,
  );

  it("notices a violation", async () => {
    await withPage("vi", {}, async ({ page }) => {
      await page.evaluate("document.documentElement.removeAttribute('lang')");
      expect((await violations(page)).join()).toContain("html-has-lang");
    });
  }, 60_000);

  it.each(["vi", "en"] as const)(
    "fits 360 px without sideways scrolling, text at least 10 px (%s)",
    async (language) => {
      await withPage(language, { viewport: { width: 360, height: 800 } }, async ({ page }) => {
        const { wide, smallest } = (await page.evaluate(`({
        wide: document.documentElement.scrollWidth,
        smallest: Math.min(...[...document.querySelectorAll(".narrow svg")].flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
        })),
      })`)) as { wide: number; smallest: number };
        expect(wide).toBeLessThanOrEqual(360);
        expect(smallest).toBeGreaterThanOrEqual(9);
      });
    },
  );

  it("shows everything with JavaScript off", async () => {
    await withPage("vi", { javaScriptEnabled: false }, async ({ page }) => {
      const tree = await page.locator("body").ariaSnapshot();
      expect(tree).toContain("0,03%");
      expect(await page.locator("figure svg:visible").count()).toBe(allCharts().length);
      expect(await page.locator("table:visible").count()).toBe(allCharts().length);
    });
  });

  it("tells a screen reader 0,03% for the bar of 0.03 %", async () => {
    await withPage("vi", {}, async ({ page }) => {
      const bar = page.locator('.wide [aria-label="Thị trấn Cát Tiên: 0,03%"]');
      expect(await bar.first().getAttribute("role")).toBe("graphics-symbol");
      expect(await page.locator('[aria-label*=": 0%"]').count()).toBe(0);
    });
  });

  it("prints to PDF with tags, and with its words as text", async () => {
    await withPage("vi", {}, async ({ page }) => {
      const pdf = Buffer.from(await page.pdf({ tagged: true, format: "A4" }));
      const plain = pdf.toString("latin1");
      expect(plain).toContain("/StructTreeRoot");
      expect(plain).toMatch(/\/Lang \(vi\)/);
      expect(plain).toContain("/Table");
      const words = pdfText(pdf);
      for (const wanted of ["Đồng Nai Thượng", "0,03%", "Mục tiêu 80%", "Nguồn số liệu"]) {
        expect(words).toContain(wanted);
      }
      expect(words).not.toContain("Tải số liệu");
    });
  }, 60_000);

  it("prints long tables whole, which scroll on the screen", async () => {
    const long = { ...report, sections: [{ heading: report.title, chart: longChart }] };
    const rows = async (media: string): Promise<number> => {
      const page = await (browser as Browser).newPage();
      try {
        await page.setContent(
          (await renderHtml(long, { language: "vi" })).replace(/@media print/, media),
        );
        const words = pdfText(Buffer.from(await page.pdf({ format: "A4" })));
        return words.replaceAll("\n", " ").split("Xã Hàm Thuận Bắc 59").length - 1;
      } finally {
        await page.close();
      }
    };
    // Once in the picture, and once in the table.
    expect(await rows("@media print")).toBe(2);
    expect(await rows("@media (width < 0)")).toBe(1);
  }, 60_000);
});
