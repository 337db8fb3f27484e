import type { Text, UnitEventType } from "@tyle/core";

/** What happened, in words. */
export const eventWords: Readonly<Record<UnitEventType, Text>> = {
  merge: { vi: "hợp nhất", en: "merge" },
  split: { vi: "chia tách", en: "split" },
  transfer: { vi: "điều chỉnh diện tích", en: "transfer of land" },
  rename: { vi: "đổi tên", en: "rename" },
  "kind-change": { vi: "đổi loại", en: "change of kind" },
  reparent: { vi: "đổi cấp trên", en: "change of parent" },
  create: { vi: "thành lập", en: "creation" },
  abolish: { vi: "kết thúc", en: "end" },
};
