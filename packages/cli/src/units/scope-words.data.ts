import type { LinkScope, Text } from "@tyle/core";

/** How much of the earlier unit went to the later one, in words. */
export const scopeWords: Readonly<Record<LinkScope, Text>> = {
  whole: { vi: "toàn bộ", en: "whole" },
  "all-people": { vi: "một phần diện tích, toàn bộ dân số", en: "part of the area, all people" },
  part: { vi: "một phần", en: "part" },
  "area-only": { vi: "chỉ một phần diện tích, không có dân", en: "part of the area, no people" },
};
