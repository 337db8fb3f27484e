import { interval, parseFigure } from "@tyle/core";
import { expect, describe as group, it } from "vitest";
import { fromFigure, fromMissing, fromRange } from "../dataset/cell-value.ts";
import type { CellValue } from "../dataset/dataset.ts";
import { catTien } from "../testing/cat-tien.ts";
import { describe, headline } from "./describe.ts";
import { rankedChart } from "./ranked-chart.ts";
import { trendChart } from "./trend-chart.ts";

const words = { measure: "online-rate", title: { vi: "", en: "" } };
const figure = (text: string) => fromFigure(parseFigure(text, { language: "vi" }));

/** The nine communes with other values. */
function nine(values: readonly CellValue[]) {
  const { targets: _, ...dataset } = catTien();
  const cells = dataset.cells.slice(0, values.length).map((cell, index) => ({
    ...cell,
    ...(values[index] as CellValue),
  }));
  const changed = { ...dataset, cells, targets: [] };
  return headline(rankedChart(changed, { ...words, period: "2022", scope: "own" }));
}

group("headline", () => {
  it("names the one that is above all others for every value its figure may stand for", () => {
    expect(nine(["1%", "2%", "30%"].map(figure)).en).toBe(
      "Highest: Xã Tiên Hoàng 30%. Lowest: Thị trấn Cát Tiên 1%.",
    );
  });

  it("names all that may be the highest where rounded figures do not tell", () => {
    const text = nine(["1%", "30%", "30,4%"].map(figure));
    expect(text.vi).toContain("Cao nhất có thể là: Xã Tiên Hoàng 30,4%; Xã Phước Cát 2 30%.");
    expect(text.en).toContain("Highest may be: Xã Tiên Hoàng 30.4%; Xã Phước Cát 2 30%.");
  });

  it("takes a value that is known as a range for what it may be", () => {
    const wide = fromRange(interval("25%", "40%", "[]"), { unit: "percent", decimals: 0 });
    expect(nine([figure("1%"), figure("30%"), wide]).en).toContain(
      "Highest may be: Xã Phước Cát 2 30%; Xã Tiên Hoàng 25% to 40%.",
    );
  });

  it("counts those that share an end exactly, and names them where they are few", () => {
    const all = fromRange(interval("1", "1", "[]"), { unit: "percent", decimals: 0 });
    const half = fromRange(interval("50%", "50%", "[]"), { unit: "percent", decimals: 0 });
    expect(nine([half, half, all]).en).toBe(
      "Highest: Xã Tiên Hoàng 100%. Lowest: Thị trấn Cát Tiên 50%; Xã Phước Cát 2 50%.",
    );
    expect(nine([half, all, all, all, all]).vi).toContain("Cao nhất: 100% (4 giá trị).");
    expect(nine(["1%", "30%", "30%", "30%", "30%"].map(figure)).vi).toContain(
      "Cao nhất có thể là: 4 giá trị.",
    );
  });

  it("compares no values of different scopes", () => {
    expect(headline(trendChart(catTien(), words)).en).not.toContain("Highest");
  });

  it("says how much is missing, and nothing of a target where there is no value at all", () => {
    const dataset = catTien();
    const without = (count: number) => {
      const cells = dataset.cells.map((cell, index) => ({
        ...cell,
        ...(index < count ? fromMissing("not-provided") : {}),
      }));
      const options = { ...words, period: "2022", scope: "own" } as const;
      return headline(rankedChart({ ...dataset, cells }, options)).en;
    };
    expect(without(0)).not.toContain("without");
    expect(without(7)).toMatch(/Target 80%: met by none\. 7 without a value\.$/);
    expect(without(9)).toBe("9 without a value.");
  });

  it("counts one unit as one", () => {
    const options = {
      ...words,
      period: "2022",
      scope: "own",
      units: ["25159@2020-02-01"],
    } as const;
    const chart = rankedChart(catTien(), options);
    expect(describe(chart, { language: "en", level: "short" })).toMatch(
      /^Bar chart ranking 1 unit:/,
    );
  });
});
