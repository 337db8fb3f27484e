import { defineDiagnostics, diagnostic, type Text } from "@tyle/core";

/** What the command can find wrong in its own configuration files. */
export const cliDiagnostics = defineDiagnostics({
  "config/not-yaml": diagnostic({
    severity: "error",
    message: ({ reason }: { reason: string }) => ({
      en: `This is neither YAML nor JSON: ${reason}`,
      vi: `Không phải YAML hay JSON hợp lệ: ${reason}`,
    }),
    hint: {
      en: "Check indentation, quotes and colons at this place.",
      vi: "Hãy kiểm tra thụt đầu dòng, dấu nháy và dấu hai chấm tại vị trí này.",
    },
    example: { reason: "Nested mappings are not allowed in compact mappings" },
  }),
  "config/invalid": diagnostic({
    severity: "error",
    message: ({ path, problem }: { path: string; problem: Text }) => ({
      en: `${path}: ${problem.en}`,
      vi: `${path}: ${problem.vi}`,
    }),
    hint: {
      en: "See docs/reference/run-config.md for every field with an example.",
      vi: "Xem docs/reference/run-config.md: mỗi trường đều có ví dụ.",
    },
    example: {
      path: "targets[0].atLeast",
      problem: {
        en: 'expected an exact number such as "80%"',
        vi: 'cần số chính xác, ví dụ "80%"',
      },
    },
  }),
});
