import { describe, expect, it } from "vitest";
import { verifyFigures } from "../verify-figures.ts";
import { bindDocument, unusedFigures } from "./bind-document.ts";

const reportOn = (total: string) =>
  verifyFigures({
    name: "f.yaml",
    locations: [],
    file: {
      figures: [
        { id: "total", kind: "sum", printed: total, parts: ["717", "5.092"] },
        { id: "rate", kind: "rate", printed: "70,4%", numerator: "5.809", denominator: "8.250" },
        { id: "spare", kind: "count", printed: "9" },
      ],
    },
  });

const text = `Tổng <!-- tyle: total -->5.809 hồ sơ, đạt <!-- tyle: rate -->70,5%, tăng 12%.

| Chỉ tiêu | Số |
|---|---|
| Tổng | <!-- tyle: total -->5.809 |

![Biểu đồ: {tyle:total}5.809 hồ sơ](chart.svg)

\`\`\`json
{ "total": "{tyle:total}5.809", "x": "{tyle:none}1" }
\`\`\`
`;
const document = { name: "r.md", text, language: "vi" } as const;

describe("bindDocument", () => {
  it("finds numbers that are not what the figures file prints", () => {
    const { bindings } = bindDocument(document, reportOn("5.809"));
    expect(
      bindings.map(({ id, surface, text: shown, stale }) => [id, surface, shown, stale]),
    ).toEqual([
      ["total", "prose", "5.809", null],
      ["rate", "prose", "70,5%", "text-differs"],
      ["total", "table", "5.809", null],
      ["total", "alternative-text", "5.809", null],
      ["total", "chart-data", "5.809", null],
      ["none", "chart-data", "1", "no-such-figure"],
    ]);
    expect(bindings[1]).toMatchObject({ line: 1, column: 62 });
  });

  it("lists every surface of a figure that no longer holds", () => {
    const csv = { name: "r.csv", text: "id;printed\ntotal;5.908\n", language: "vi" } as const;
    const report = reportOn("5.908");
    const all = [bindDocument(document, report), bindDocument(csv, report)];
    const stale = all.flatMap(({ bindings }) =>
      bindings.filter(({ stale: why }) => why === "figure-wrong"),
    );
    expect(stale.map(({ surface }) => surface)).toEqual([
      "prose",
      "table",
      "alternative-text",
      "chart-data",
      "csv",
    ]);
  });

  it("covers both ways", () => {
    const report = reportOn("5.809");
    const coverage = bindDocument(document, report);
    expect(coverage.unbound.map((number) => number.text)).toEqual(["12%"]);
    expect(unusedFigures(report, [coverage])).toEqual(["spare"]);
  });
});
