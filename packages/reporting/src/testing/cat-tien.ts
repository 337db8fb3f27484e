import {
  type AdminUnit,
  definePeriod,
  type Provenance,
  parseFigure,
  parseLocalDate,
  parseUnitCode,
  toRational,
  unitId,
} from "@tyle/core";
import { fromCount, fromFigure } from "../dataset/cell-value.ts";
import { createDataset } from "../dataset/create-dataset.ts";
import type { Dataset } from "../dataset/dataset.ts";

/** The rates that were published for the communes of Cát Tiên for 2022, in the order of the report. */
export const publishedRates: readonly (readonly [code: string, name: string, text: string])[] = [
  ["25159", "Thị trấn Cát Tiên", "0,03%"],
  ["25168", "Xã Phước Cát 2", "0,11%"],
  ["25162", "Xã Tiên Hoàng", "0,24%"],
  ["25171", "Xã Đức Phổ", "0,33%"],
  ["25165", "Xã Gia Viễn", "1,5%"],
  ["25177", "Xã Đồng Nai Thượng", "2,45%"],
  ["25174", "Xã Nam Ninh", "3%"],
  ["25180", "Xã Quảng Ngãi", "5,42%"],
  ["25183", "Thị trấn Phước Cát", "6,66%"],
];

const since = parseLocalDate("2020-02-01");

/** A unit that exists for tests only. */
export function testUnit(code: string, fullName: string): AdminUnit {
  return {
    id: unitId(parseUnitCode(code), since),
    code: parseUnitCode(code),
    name: fullName.replace(/^(Thị trấn|Xã|Huyện) /u, ""),
    fullName,
    level: "commune",
    kind: "xa",
    parent: null,
    validFrom: since,
    validTo: null,
  };
}

const cell = (row: number, text: string): Provenance => ({
  kind: "cell",
  location: { file: "xa-2022.csv", row, column: 2 },
  text,
  sha256: "ab".repeat(32),
});

/** The published rates of 2022, the district's first half of 2023, and a target of 80 %. */
export function catTien(): Dataset {
  const communes = publishedRates.map(([code, name]) => testUnit(code, name));
  const district = testUnit("683", "Huyện Cát Tiên");
  const figures = publishedRates.map(([, , text]) => parseFigure(text, { language: "vi" }));
  return createDataset({
    id: "cat-tien",
    title: { vi: "Hồ sơ trực tuyến huyện Cát Tiên", en: "Online dossiers in Cát Tiên district" },
    units: [...communes, district],
    periods: [definePeriod("2022"), definePeriod("2023-H1")],
    measures: [
      {
        id: "online-rate",
        label: { vi: "Tỷ lệ hồ sơ nộp trực tuyến", en: "Share of dossiers filed online" },
        unit: "percent",
        decimals: 2,
        direction: "up",
      },
      {
        id: "online",
        label: { vi: "Hồ sơ nộp trực tuyến", en: "Dossiers filed online" },
        unit: "count",
        decimals: 0,
        direction: "up",
      },
    ],
    cells: [
      ...figures.map((figure, index) => ({
        unit: communes[index]?.id ?? "",
        period: "2022",
        measure: "online-rate",
        scope: "own" as const,
        value: fromFigure(figure, { siblingDecimals: 2 }),
        provenance: cell(index + 2, figure.text),
      })),
      {
        unit: district.id,
        period: "2023-H1",
        measure: "online-rate",
        scope: "including-children",
        value: fromFigure(parseFigure("70,4%", { language: "vi" })),
      },
      {
        unit: district.id,
        period: "2023-H1",
        measure: "online",
        scope: "including-children",
        value: fromCount(5809n),
      },
    ],
    targets: [
      {
        target: {
          indicator: "online-rate",
          comparator: ">=",
          value: toRational("80%"),
          source: { vi: "mục tiêu minh họa", en: "illustrative target" },
        },
      },
    ],
  });
}
