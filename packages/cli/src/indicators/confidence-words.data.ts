import type { LegalConfidence, Text } from "@tyle/core";

/** How sure a legal basis is, in words. */
export const confidenceWords: Readonly<Record<LegalConfidence, Text>> = {
  found: { vi: "đã thấy trong nguồn", en: "found in the source" },
  code: {
    vi: "thấy trong mã nguồn của hệ thống đang chạy",
    en: "seen in code of a working system",
  },
  "third-party": { vi: "bên thứ ba trích dẫn", en: "quoted by a third party" },
  memory: { vi: "theo trí nhớ, chưa kiểm chứng", en: "from memory, not verified" },
  inferred: { vi: "suy luận", en: "inferred" },
};

/** The same in a word or two, for tables. */
export const confidenceMarks: Readonly<Record<LegalConfidence, Text>> = {
  found: { vi: "có nguồn", en: "found" },
  code: { vi: "mã nguồn", en: "code" },
  "third-party": { vi: "bên thứ ba", en: "third-party" },
  memory: { vi: "trí nhớ", en: "memory" },
  inferred: { vi: "suy luận", en: "inferred" },
};
