import { definePeriod, type Period, parseLocalDate, rate, toRational } from "@tyle/core";
import { fromMissing, fromRate } from "../dataset/cell-value.ts";
import { type CellInput, createDataset } from "../dataset/create-dataset.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { testUnit } from "./cat-tien.ts";

/** Names as long and as short as they come. */
const names = [
  "Xã Đạ Tẻh",
  "Phường Xuân Hương - Đà Lạt",
  "Xã Đồng Nai Thượng",
  "Đặc khu Phú Quý",
  "Xã Bảo Lâm 1",
  "Phường B'Lao",
  "Xã Nam Ban Lâm Hà",
  "Xã Cư Jút",
  "Phường Bắc Gia Nghĩa",
  "Xã Hàm Thuận Bắc",
];

/** Quarters in order. */
export const quarters: readonly Period[] = [
  "2024-Q3",
  "2024-Q4",
  "2025-Q1",
  "2025-Q2",
  "2025-Q3",
  "2025-Q4",
  "2026-Q1",
  "2026-Q2",
].map((id) => definePeriod(id));

/** A province of so many made-up communes over eight quarters, with values from nearly nothing to all, and gaps. */
export function province(count: number): Dataset {
  const units = Array.from({ length: count }, (_, index) =>
    testUnit(
      String(24000 + index),
      `${names[index % names.length]}${index < names.length ? "" : ` ${index}`}`,
    ),
  );
  const cells = units.flatMap((unit, index) =>
    quarters.map((period, quarter): CellInput => {
      const total = BigInt(400 + ((index * 37) % 900));
      const share = Math.min(100, ((index * 53) % 61) + quarter * 6 + 1);
      const part = index === 3 && quarter < 2 ? 1n : (total * BigInt(share)) / 100n;
      const missing = (index * 7 + quarter * 3) % 23 === 4;
      return {
        ...{ unit: unit.id, period: period.id, measure: "online-rate", scope: "own" },
        value: missing ? fromMissing("not-provided") : fromRate(rate(part, total), { decimals: 1 }),
      };
    }),
  );
  return createDataset({
    id: "province",
    title: { vi: "Tỉnh giả định", en: "Made-up province" },
    units,
    periods: quarters,
    measures: [
      {
        ...{ id: "online-rate", unit: "percent", decimals: 1, direction: "up" },
        label: { vi: "Tỷ lệ hồ sơ nộp trực tuyến", en: "Share of dossiers filed online" },
      },
    ],
    cells,
    targets: [
      { target: goal("60%"), until: parseLocalDate("2025-07-01") },
      { target: goal("80%"), from: parseLocalDate("2025-07-01") },
    ],
  });
}

const goal = (value: string) => ({
  ...{ indicator: "online-rate", comparator: ">=" as const, value: toRational(value) },
  source: { vi: "giả định", en: "made up" },
});
