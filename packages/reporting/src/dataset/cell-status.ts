import type { MissingReason, Text } from "@tyle/core";

/**
 * The state of an observation, by the letters of the SDMX code list CL_OBS_STATUS: A normal, B break in the series,
 * D definition differs, E estimated, F forecast, P provisional, U low reliability; and without a value M not
 * applicable, O not provided, Q suppressed, N below half a unit, L not yet due.
 */
export type CellStatus = "A" | "B" | "D" | "E" | "F" | "P" | "U" | "M" | "O" | "Q" | "N" | "L";

/** The status of a cell that holds no value, by the reason for it. */
export const missingStatus = {
  "not-applicable": "M",
  "not-provided": "O",
  suppressed: "Q",
  "below-half-unit": "N",
  "not-yet-due": "L",
} as const satisfies Record<MissingReason, CellStatus>;

/** What each status is called. Beside a number, a normal one needs no word. */
export const statusLabels: Readonly<Record<CellStatus, Text>> = {
  A: { vi: "bình thường", en: "normal" },
  B: { vi: "gián đoạn chuỗi số liệu", en: "break in series" },
  D: { vi: "khác định nghĩa", en: "definition differs" },
  E: { vi: "ước tính", en: "estimated" },
  F: { vi: "dự báo", en: "forecast" },
  P: { vi: "sơ bộ", en: "provisional" },
  U: { vi: "độ tin cậy thấp", en: "low reliability" },
  M: { vi: "không áp dụng", en: "not applicable" },
  O: { vi: "chưa có số liệu", en: "not provided" },
  Q: { vi: "không công bố", en: "suppressed" },
  N: { vi: "nhỏ hơn nửa đơn vị", en: "below half a unit" },
  L: { vi: "chưa đến hạn báo cáo", en: "not yet due" },
};
