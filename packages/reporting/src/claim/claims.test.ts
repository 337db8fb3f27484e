import { interval, parseFigure } from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankedChart } from "../chart/ranked-chart.ts";
import { toCellRange } from "../dataset/cell-range.ts";
import { fromFigure } from "../dataset/cell-value.ts";
import { catTien } from "../testing/cat-tien.ts";
import { atLeastTimes, attainment, gapAtLeast, rankCertain } from "./claims.ts";

const { rows } = rankedChart(catTien(), {
  measure: "online-rate",
  period: "2022",
  scope: "own",
  title: { vi: "", en: "" },
});
const [highest, lowest] = [rows[0]!, rows.at(-1)!];
const target = { exact: "4/5", text: { vi: "80%", en: "80%" } };
const district = {
  label: { vi: "Huyện Cát Tiên", en: "Cát Tiên district" },
  ...fromFigure(parseFigure("70,4%", { language: "vi" })),
};

describe("atLeastTimes", () => {
  it("refuses 200 times and grants 190", () => {
    expect(atLeastTimes(highest, lowest, "200")).toMatchObject({
      certainty: "possible",
      text: null,
    });
    expect(atLeastTimes(highest, lowest, "190").certainty).toBe("certain");
    expect(atLeastTimes(highest, lowest, "267").certainty).toBe("impossible");
  });

  it("finds the greatest whole number that is certain", () => {
    const { text, range } = atLeastTimes(highest, lowest);
    expect(text?.vi).toBe("Thị trấn Phước Cát gấp ít nhất 190 lần Thị trấn Cát Tiên");
    expect([range.loExact, range.hiExact]).toEqual(["1331/7", "1333/5"]);
  });
});

describe("what says nothing", () => {
  const printed = (text: string) => ({
    label: { vi: text, en: text },
    ...fromFigure(parseFigure(text, { language: "vi" })),
  });

  it("is not claimed: at least 0 times, and a gap to a target that is passed", () => {
    expect(atLeastTimes(printed("5%"), printed("5%")).text).toBeNull();
    expect(gapAtLeast(printed("90%"), target).text).toBeNull();
  });

  it("takes a printed 0% for what is not negative", () => {
    const { range, text } = atLeastTimes(printed("5%"), printed("0%"));
    expect([range.loExact, range.hiExact, text?.en]).toEqual([
      "9",
      null,
      "5% has at least 9 times the value of 0%",
    ]);
  });

  it("calls nothing a multiple of 0", () => {
    const none = { label: { vi: "0", en: "0" }, ...toCellRange(interval("0", "0", "[]")) };
    expect(atLeastTimes(printed("5%"), none)).toMatchObject({ text: null });
  });

  it("is never more than was proven, whatever decimals were asked for", () => {
    expect(atLeastTimes(highest, lowest, "190.1428571").text?.en).toContain(
      "at least 190.142857 times",
    );
  });
});

describe("gapAtLeast", () => {
  it("claims no more than the range allows", () => {
    expect(gapAtLeast(district, target).text?.vi).toBe(
      "Huyện Cát Tiên thấp hơn mục tiêu 80% ít nhất 9,55 điểm phần trăm",
    );
    expect(gapAtLeast(district, target, "9.6")).toMatchObject({
      certainty: "possible",
      text: null,
    });
    expect(gapAtLeast(district, target, "9.5").text?.en).toContain(
      "at least 9.5 percentage points",
    );
  });
});

describe("attainment", () => {
  it("is made where all values round to the same", () => {
    expect(attainment(district, target).text?.en).toBe(
      "Cát Tiên district reaches 88% of the target of 80%",
    );
    expect(attainment(district, target, 1)).toMatchObject({
      certainty: "possible",
      text: null,
    });
  });
});

describe("rankCertain", () => {
  it("is made where the rank is one number", () => {
    expect(rankCertain(rows, highest).text?.vi).toBe(
      "Thị trấn Phước Cát đứng thứ 1 trong 9 đơn vị",
    );
    expect(rankCertain(rows, { ...highest, rank: { min: 1, max: 2 } }).text).toBeNull();
    expect(rankCertain(rows, { ...highest, rank: null }).certainty).toBe("impossible");
  });
});

it("no sentence holds for some values only", () => {
  const ends = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(ends, ends, fc.integer({ min: 1, max: 40 }), ([a, da], [b, db], times) => {
      const subject = (lo: number, width: number) => ({
        label: { vi: "x", en: "x" },
        ...toCellRange(interval(`${lo}/1000`, `${lo + width}/1000`, "[)")),
      });
      const { text } = atLeastTimes(subject(a, da), subject(b, db), `${times}`);
      // The least multiple is a / (b + db), which is not reached.
      expect(text !== null).toBe(a >= times * (b + db));
    }),
  );
});
