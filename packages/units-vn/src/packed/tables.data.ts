// Written by scripts/pack.mjs.

/** The days on which something changed. */
export const days = [
  "2022-10-01",
  "2023-04-10",
  "2024-02-01",
  "2024-05-01",
  "2024-09-01",
  "2024-11-01",
  "2024-12-01",
  "2025-01-01",
  "2025-02-01",
  "2025-03-01",
  "2025-07-01",
  "2026-04-30",
  "2026-09-01",
  "2026-09-20",
] as const;

/** The kinds of units in the order of their digits. */
export const kindOrder = [
  "tinh",
  "thanh_pho_tw",
  "quan",
  "huyen",
  "thi_xa",
  "thanh_pho",
  "phuong",
  "xa",
  "thi_tran",
  "dac_khu",
] as const;

/** The kinds of evidence in the order of their digits. */
export const evidenceOrder = [
  "law",
  "official-table",
  "official-list",
  "secondary",
  "inferred",
] as const;
