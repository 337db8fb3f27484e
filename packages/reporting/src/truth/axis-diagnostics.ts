import { defineDiagnostics, diagnostic } from "@tyle/core";

/** Where the axis of a picture misleads. */
export const axisDiagnostics = defineDiagnostics({
  "chart/bars-not-from-zero": diagnostic({
    severity: "error",
    message: ({ start }: { start: string }) => ({
      en: `The axis of the bars starts at ${start}, and nothing says so.`,
      vi: `Trục của các thanh bắt đầu từ ${start} mà không có lời nào nói rõ.`,
    }),
    hint: {
      en: "Start the axis at 0, or give it a title that names where it starts.",
      vi: "Hãy để trục bắt đầu từ 0, hoặc đặt tên trục có ghi điểm bắt đầu.",
    },
    example: { start: "50" },
  }),
});
