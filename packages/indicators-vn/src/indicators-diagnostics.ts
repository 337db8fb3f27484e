import { defineDiagnostics, diagnostic } from "@tyle/core";

/** What can be wrong with terms of Vietnamese public services. */
export const indicatorsDiagnostics = defineDiagnostics({
  "level/outdated-term": diagnostic({
    severity: "warning",
    message: ({ term, date }: { term: string; date: string }) => ({
      en: `"${term}" was still used on ${date}, after the levels 1 to 4 had been replaced.`,
      vi: `"${term}" vẫn được dùng ngày ${date}, sau khi các mức độ 1 đến 4 đã được thay thế.`,
    }),
    hint: {
      en: "Say which of the services are offered fully and which partly online.",
      vi: "Hãy nêu rõ dịch vụ nào toàn trình, dịch vụ nào một phần.",
    },
    example: { term: "mức độ 4", date: "2025-09-15" },
  }),
  "level/not-one-to-one": diagnostic({
    severity: "warning",
    message: ({ term, levels }: { term: string; levels: readonly string[] }) => ({
      en: `"${term}" does not say which level it is today: ${levels.join(" or ")}.`,
      vi: `"${term}" không cho biết mức độ hiện nay: ${levels.join(" hoặc ")}.`,
    }),
    hint: {
      en: "Look the procedure up in its catalogue, or name the convention by which levels were carried over.",
      vi: "Hãy tra danh mục thủ tục, hoặc nêu quy ước chuyển đổi mức độ đã dùng.",
    },
    example: { term: "mức độ 3", levels: ["partial", "full"] },
  }),
});
