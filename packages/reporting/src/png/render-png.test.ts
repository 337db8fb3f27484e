import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { rankedChart } from "../chart/ranked-chart.ts";
import { catTien } from "../testing/cat-tien.ts";
import { renderPng } from "./render-png.ts";

const chart = rankedChart(catTien(), {
  ...{ measure: "online-rate", period: "2022", scope: "own" },
  title: { vi: "Chín xã, thị trấn", en: "Nine communes" },
});
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)] as const;
};

describe("renderPng", () => {
  it("draws at the scale asked for, the same each time", async () => {
    const [once, twice] = [
      await renderPng(chart, { scale: 1 }),
      await renderPng(chart, { scale: 2 }),
    ];
    expect(size(twice)).toEqual(size(once).map((side) => side * 2));
    expect(Buffer.from(await renderPng(chart, { scale: 1 })).equals(Buffer.from(once))).toBe(true);
  });

  it("really draws its text", async () => {
    const nameless = {
      ...chart,
      rows: chart.rows.map((row) => ({ ...row, label: { vi: " ", en: " " } })),
    };
    const [full, empty] = [await renderPng(chart), await renderPng(nameless)];
    expect(full.length).toBeGreaterThan(empty.length * 1.2);
  });

  it("refuses a character that the font lacks, which resvg would leave blank", async () => {
    const title = { vi: "国", en: "国" };
    await expect(renderPng({ ...chart, title })).rejects.toThrow(/glyph for 国/);
    expect(
      new Resvg("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").render().width,
    ).toBe(9);
  });
});
