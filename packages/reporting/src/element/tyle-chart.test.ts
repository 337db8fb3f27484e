import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { compile } from "svelte/compiler";
import { afterAll, describe, expect, it } from "vitest";
import { findBrowser } from "../testing/find-browser.ts";
import { defineTyleChart } from "./tyle-chart.ts";

const browser = await findBrowser();
afterAll(() => browser?.close());

const folder = fileURLToPath(new URL("./recipes/", import.meta.url));
const recipe = (name: string): string => readFileSync(`${folder}${name}`, "utf8");

const svelte: Plugin = {
  name: "svelte",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, "utf8"), { filename: path }).js.code,
    })),
};

/** Bundles a recipe as an application would. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "jsx" },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    conditions: ["@tyle/source", "browser"],
    // The templates of Vue are compiled in the page.
    alias: { vue: "vue/dist/vue.esm-bundler.js" },
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [svelte],
  });
  return outputFiles[0]?.text ?? "";
}

async function withPage(html: string, script: string, use: (page: Page) => Promise<void>) {
  const page = await (browser as Browser).newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.setContent(`<!DOCTYPE html><html lang="vi"><body>${html}</body></html>`);
    await page.addScriptTag({ content: script });
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

const widths = (page: Page): Promise<readonly number[]> =>
  page
    .locator("[data-bar]")
    .evaluateAll((bars) =>
      bars.map((bar) =>
        Number.parseFloat((bar as unknown as { style: { width: string } }).style.width),
      ),
    );

const plain = recipe("plain.html");
const markup = plain.slice(0, plain.indexOf("<script"));
const define = /<script type="module">([\s\S]*)<\/script>/.exec(plain)?.[1] ?? "";

describe.skipIf(!browser)("<tyle-chart>", () => {
  it.each([
    ["plain HTML", markup, define],
    ["React", '<div id="app"></div>', recipe("react.jsx")],
    ["Vue", '<div id="app"></div>', recipe("vue.js")],
    [
      "Svelte",
      '<div id="app"></div>',
      'import { mount } from "svelte"; import Rates from "./Rates.svelte"; mount(Rates, { target: document.querySelector("#app") });',
    ],
  ])(
    "draws the table of the recipe for %s",
    async (_, html, source) => {
      await withPage(html, await bundle(source), async (page) => {
        await page.locator("[data-bar]").first().waitFor({ state: "attached" });
        expect(await widths(page)).toEqual([8.325, 0.037]);
        expect(await page.locator("table").isVisible()).toBe(true);
        const tree = await page.locator("body").ariaSnapshot();
        // Nothing but the table is announced.
        expect(tree).toMatch(/^- table:/);
      });
    },
    60_000,
  );

  it("follows its table, draws nothing for what is missing, and runs nothing of what is written", async () => {
    await withPage(markup, await bundle(define), async (page) => {
      await page.evaluate(`document.querySelector("td").textContent = "40%"`);
      await expect.poll(() => widths(page)).toEqual([50, 0.037]);
      await page.evaluate(`document.querySelector("td").textContent = ":"`);
      await expect.poll(() => widths(page)).toEqual([0.037]);
      await page.evaluate(
        `document.querySelector("th[scope], tbody th").textContent = "<img src=x>"`,
      );
      await expect.poll(() => page.locator("tyle-chart").textContent()).toContain("<img src=x>");
      expect(await page.locator("img").count()).toBe(0);
    });
  }, 60_000);

  it("draws bars of changes to either side of 0, and lines below it", async () => {
    await withPage(markup, await bundle(define), async (page) => {
      await page.evaluate(`document.querySelector("tyle-chart").removeAttribute("target")`);
      await page.evaluate(`document.querySelector("td").textContent = "−30%"`);
      await page.evaluate(`document.querySelectorAll("td")[1].textContent = "10%"`);
      const bars = `[...document.querySelectorAll("[data-bar]")].map(({ style }) => [style.marginLeft, style.width])`;
      await expect
        .poll(() => page.evaluate(bars))
        .toEqual([
          ["0%", "75%"],
          ["75%", "25%"],
        ]);
    });
  }, 60_000);

  it("reads a target as it is printed, and draws none that is no number", async () => {
    await withPage(markup, await bundle(define), async (page) => {
      const set = (target: string) =>
        page.evaluate(`document.querySelector("tyle-chart").setAttribute("target", "${target}")`);
      await set("80,0%");
      await expect.poll(() => widths(page)).toEqual([8.325, 0.037]);
      await set("nhiều");
      await expect.poll(() => widths(page)).toEqual([100, 0.45]);
    });
  }, 60_000);

  const quarters = `<table><thead><tr><th>Đơn vị</th><th>Q1</th><th>Q2</th><th>Q3</th><th>Q4</th></tr></thead><tbody>
    <tr><th>Phường Xuân Hương - Đà Lạt</th><td>10,0%</td><td>20,0%</td><td>60,0%</td><td>90,0%</td></tr>
    <tr><th>Xã Bảo Lâm 1</th><td data-value="">:</td><td data-value="0.03">0,03%</td><td>5,0%</td><td>85,0%</td></tr>
    <tr><th>Đặc khu Phú Quý</th><td>50,0%</td><td>60,0%</td><td>:</td><td>88,0%</td></tr></tbody></table>`;

  it.each([
    ["trend", { lines: 3, points: 10, cells: 0 }],
    ["slope", { lines: 2, points: 5, cells: 0 }],
    ["multiples", { lines: 3, points: 10, cells: 0 }],
    ["heat", { lines: 0, points: 0, cells: 12 }],
  ])(
    "draws all columns of a table as %s, and nothing for what is missing",
    async (kind, drawn) => {
      const html = `<tyle-chart kind="${kind}" target="80" target-text="Mục tiêu 80%">${quarters}</tyle-chart>`;
      await withPage(html, await bundle(define), async (page) => {
        await page.setViewportSize({ width: 360, height: 640 });
        const count = (selector: string) => page.locator(`tyle-chart ${selector}`).count();
        expect({
          lines: await count("polyline"),
          points: await count("[data-point]"),
          cells: await count("[data-cell]"),
        }).toEqual(drawn);
        expect(await count('[data-cell][style*="repeating-linear-gradient"]')).toBe(
          drawn.cells > 0 ? 2 : 0,
        );
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          360,
        );
        expect(await page.locator("body").ariaSnapshot()).toMatch(/^- table:/);
        expect(await page.locator("tyle-chart > div").textContent()).not.toMatch(/NaN|undefined/);
      });
    },
    60_000,
  );

  it("leaves the table alone without JavaScript, and fits 360 px with it", async () => {
    await withPage(markup, await bundle(define), async (page) => {
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    });
  }, 60_000);
});

it("stays small", async () => {
  const code = await bundle(define);
  expect(gzipSync(code).length).toBeLessThan(4_000);
});

it("can be loaded and called on a server, where the table is all there is", () => {
  expect("customElements" in globalThis).toBe(false);
  expect(() => defineTyleChart()).not.toThrow();
});
