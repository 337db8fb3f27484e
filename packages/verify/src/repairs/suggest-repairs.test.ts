import { describe, expect, it } from "vitest";
import type { Figure } from "../figures-file/figures-file.ts";
import { verifyFigures } from "../verify-figures.ts";
import { editDigits } from "./edit-digits.ts";

/** "kind operand from → to" of the repairs of the first figure. */
function repairsOf(...figures: readonly Omit<Figure, "id">[]): readonly string[] {
  const file = { figures: figures.map((figure, index) => ({ id: `f${index}`, ...figure })) };
  const [first] = verifyFigures({ file, name: "f", locations: [] }).results;
  return (
    first?.repairs.map(({ kind, operand, from, to }) => `${kind} ${operand} ${from} → ${to}`) ?? []
  );
}

describe("repairs", () => {
  it("find swapped digits", () => {
    const figure: Omit<Figure, "id"> = {
      kind: "rate",
      printed: "28,51%",
      numerator: "2.581",
      denominator: "10.000",
    };
    expect(repairsOf(figure)).toContain("swapped-digits numerator 2.581 → 2.851");
  });

  it("find a wrong digit", () => {
    const figure: Omit<Figure, "id"> = {
      kind: "rate",
      printed: "99,67%",
      numerator: "9.667",
      denominator: "10.000",
    };
    expect(repairsOf(figure)).toContain("wrong-digit printed 99,67% → 96,67%");
  });

  it("find a doubled digit", () => {
    const figure: Omit<Figure, "id"> = { kind: "sum", printed: "9", parts: ["7", "22"] };
    expect(repairsOf(figure)).toContain("doubled-digit parts[1] 22 → 2");
  });

  it("find another printed number as denominator", () => {
    const wrong: Omit<Figure, "id"> = {
      kind: "rate",
      printed: "54,42%",
      numerator: 80,
      denominator: 165,
    };
    const other: Omit<Figure, "id"> = {
      kind: "rate",
      printed: "32%",
      numerator: 47,
      denominator: 147,
    };
    expect(repairsOf(wrong, other)).toContain("other-operand denominator 165 → 147");
  });

  it("find the number that makes every figure with it true", () => {
    const rate: Omit<Figure, "id"> = {
      kind: "rate",
      printed: "88,9%",
      numerator: "238",
      denominator: "316",
    };
    const rest: Omit<Figure, "id"> = { kind: "change", printed: "35", from: "316", to: "238" };
    expect(repairsOf(rate, rest)).toEqual(["implied numerator 238 → 281"]);
  });

  it("find the total that a part belongs to", () => {
    const wrong: Omit<Figure, "id"> = { kind: "sum", printed: "583", parts: [179, 206, 198, 33] };
    const other: Omit<Figure, "id"> = { kind: "sum", printed: "245", parts: [140, 72] };
    expect(repairsOf(wrong, other)).toEqual(["other-total parts[3] 33 → 245"]);
    expect(repairsOf(wrong).join()).not.toContain("other-total");
  });

  it("offer points where percents were meant", () => {
    expect(repairsOf({ kind: "change", printed: "tăng 5%", from: "20%", to: "25%" })[0]).toBe(
      "points printed tăng 5% → tăng 5 điểm phần trăm",
    );
  });

  it("offer points in the language of the text", () => {
    expect(
      repairsOf({ kind: "change", printed: "rose by 5%", from: "20%", to: "25%", language: "en" }),
    ).toEqual([
      "points printed rose by 5% → rose by 5 percentage points",
      "recomputed printed rose by 5% → rose by 25%",
    ]);
  });

  it("offer a percent that a whole number gives", () => {
    expect(repairsOf({ kind: "rate", printed: "15,32%", denominator: 58 })).toEqual([
      "wrong-digit printed 15,32% → 15,52%",
    ]);
  });

  it.each<Omit<Figure, "id">>([
    { kind: "rate", printed: "ít nhất 80%", numerator: 79, denominator: 100 },
    { kind: "rate", printed: "gần 90%", numerator: 90001, denominator: 100_000 },
    { kind: "ratio", printed: "gấp đôi", from: 100, to: 150 },
  ])("are not guessed for words: %j", (figure) => {
    expect(repairsOf(figure, { kind: "count", printed: "58", numerator: 80 })).toEqual([]);
  });

  it("offer unusual rounding only where there is no plain repair", () => {
    expect(
      repairsOf({ kind: "rate", printed: "55,8%", numerator: 324, denominator: 590 }),
    ).not.toContain("wrong-digit printed 55,8% → 55,0%");
  });

  it("name the number in the language of the reader", () => {
    const file = {
      figures: [{ id: "a", kind: "sum" as const, printed: "9", parts: ["7", "22"] }],
    };
    const [result] = verifyFigures({ file, name: "f", locations: [] }).results;
    expect(result?.repairs.map(({ message }) => message.vi)).toContain(
      "Có thể số hạng thứ 2 22 phải là 2 (thừa hoặc thiếu một chữ số lặp).",
    );
  });

  it("are not offered for what is right", () => {
    expect(repairsOf({ kind: "sum", printed: "9", parts: ["7", "2"] })).toEqual([]);
  });
});

describe("editDigits", () => {
  it("keeps decimals, groups and sign", () => {
    const edits = editDigits("1.234,5%", "vi").map(({ text }) => text);
    expect(edits).toContain("2.134,5%");
    expect(edits).toContain("11.234,5%");
    expect(edits).not.toContain("1.234,5%");
  });

  it("leaves alone what is no plain number", () => {
    expect(editDigits("gần 27.000", "vi")).toEqual([]);
    expect(editDigits("một nửa", "vi")).toEqual([]);
  });
});
