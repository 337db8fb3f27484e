import { defineDiagnostics, diagnostic } from "@tyle/core";

/** What can be noted about units, their history and their names. */
export const unitsVnDiagnostics = defineDiagnostics({
  "units/parts-unknown": diagnostic({
    severity: "info",
    message: ({ from, until }: { from: string; until: string }) => ({
      en: `Parts of communes that changed hands between ${from} and ${until} are not known; communes count as moved whole.`,
      vi: `Chưa có dữ liệu về việc điều chỉnh một phần xã từ ${from} đến ${until}; mỗi xã được coi là chuyển toàn bộ.`,
    }),
    hint: {
      en: "Check the resolution of the province where a small difference matters.",
      vi: "Hãy đối chiếu nghị quyết của từng tỉnh nếu sai lệch nhỏ cũng quan trọng.",
    },
    example: { from: "2023-04-10", until: "2025-03-01" },
  }),
});
