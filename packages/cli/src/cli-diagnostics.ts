import { defineDiagnostics, diagnostic, type Text } from "@tyle/core";

/** What the command can find wrong in its own configuration files. */
export const cliDiagnostics = defineDiagnostics({
  "config/not-yaml": diagnostic({
    severity: "error",
    message: ({ reason }: { reason: Text }) => ({
      en: `This is neither YAML nor JSON: ${reason.en}`,
      vi: `Không phải YAML hay JSON hợp lệ: ${reason.vi}`,
    }),
    hint: {
      en: "Check indentation, quotes and colons at this place.",
      vi: "Hãy kiểm tra thụt đầu dòng, dấu nháy và dấu hai chấm tại vị trí này.",
    },
    example: {
      reason: { en: '"a" is given twice', vi: '"a" được ghi hai lần' },
    },
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
  "units/invalid": diagnostic({
    severity: "error",
    message: ({ problem }: { problem: Text }) => problem,
    hint: {
      en: "Each unit has one line with its own code, a day such as 2022-10-01, and as its parent the code of another line.",
      vi: "Mỗi đơn vị ghi một dòng, có mã riêng, ngày dạng 2022-10-01 và cấp trên là mã của một dòng khác.",
    },
    example: {
      problem: {
        en: "The code 25159 stands in line 7 already.",
        vi: "Mã 25159 đã có ở dòng 7.",
      },
    },
  }),
  "pack/no-dossiers": diagnostic({
    severity: "error",
    message: () => ({
      en: "No dossier was accepted, so this file is not written.",
      vi: "Không nhận được hồ sơ nào nên không ghi tệp này.",
    }),
    hint: {
      en: "See what is said of the lists. An older file of this name stays as it was.",
      vi: "Hãy xem các thông báo về danh sách. Tệp cũ cùng tên (nếu có) được giữ nguyên.",
    },
    example: {},
  }),
  "obstacle/no-figures": diagnostic({
    severity: "warning",
    message: ({ period }: { period: string }) => ({
      en: `A cause is named for ${period}, but there are no figures of that period.`,
      vi: `Có nguyên nhân được nêu cho kỳ ${period} nhưng không có số liệu của kỳ đó.`,
    }),
    hint: {
      en: "Name the period as the figures do.",
      vi: "Hãy ghi kỳ đúng như ở phần số liệu.",
    },
    example: { period: "2023-Q1" },
  }),
});
