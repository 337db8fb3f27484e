import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { compile } from "svelte/compiler";
import { afterAll, describe, expect, it } from "vitest";
import { findBrowser } from "../testing/find-browser.ts";

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
