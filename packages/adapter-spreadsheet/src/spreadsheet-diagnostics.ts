import { defineDiagnostics, diagnostic } from "@tyle/core";

/** What can be wrong with a file as a file, and with the table in it. */
export const spreadsheetDiagnostics = defineDiagnostics({
  "file/empty": diagnostic({
    severity: "error",
    message: () => ({ en: "The file is empty.", vi: "Tệp không có dữ liệu." }),
    hint: {
      en: "Check whether it was saved or sent completely.",
      vi: "Hãy kiểm tra tệp đã được lưu hoặc gửi đầy đủ chưa.",
    },
    example: {},
  }),
  "file/binary": diagnostic({
    severity: "error",
    message: () => ({
      en: "This is not a text file.",
      vi: "Đây không phải là tệp văn bản.",
    }),
    hint: {
      en: "Save the table as CSV UTF-8 or as an .xlsx workbook.",
      vi: "Hãy lưu bảng dưới dạng CSV UTF-8 hoặc sổ tính .xlsx.",
    },
    example: {},
  }),
  "file/undecodable": diagnostic({
    severity: "error",
    message: ({ encoding }: { encoding: string }) => ({
      en: `There is text here that is not ${encoding}, or that was damaged before.`,
      vi: `Có đoạn văn bản không đúng mã ${encoding}, hoặc đã bị hỏng từ trước.`,
    }),
    hint: {
      en: "Save the file as CSV UTF-8, or name its encoding. The text is read with a mark (\ufffd) in place of what was lost.",
      vi: "Hãy lưu tệp dạng CSV UTF-8, hoặc nêu rõ bảng mã. Phần bị mất được thay bằng dấu \ufffd.",
    },
    example: { encoding: "utf-8" },
  }),
  "csv/unclosed-quote": diagnostic({
    severity: "error",
    message: () => ({
      en: "A quotation mark opens here and is never closed.",
      vi: "Dấu ngoặc kép mở ở đây nhưng không được đóng.",
    }),
    hint: {
      en: 'Close it, or double it where it belongs to the text (""). It is read as a plain character.',
      vi: 'Hãy đóng lại, hoặc viết hai lần ("") nếu là một phần của nội dung. Dấu này được đọc như ký tự thường.',
    },
    example: {},
  }),
  "csv/text-after-quote": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `There is text behind a closing quotation mark: "${text}".`,
      vi: `Có nội dung nằm sau dấu ngoặc kép đóng: "${text}".`,
    }),
    hint: {
      en: 'Double the quotation marks inside the cell (""). The text is kept.',
      vi: 'Hãy viết hai lần dấu ngoặc kép bên trong ô (""). Nội dung vẫn được giữ lại.',
    },
    example: { text: "Cát Tiên" },
  }),
  "csv/ragged-row": diagnostic({
    severity: "warning",
    message: ({ cells, usual }: { cells: number; usual: number }) => ({
      en: `This row has ${cells} cells where the others have ${usual}.`,
      vi: `Dòng này có ${cells} ô, trong khi các dòng khác có ${usual} ô.`,
    }),
    hint: {
      en: "Check for a missing separator, or for one inside a text without quotation marks.",
      vi: "Hãy kiểm tra có thiếu dấu phân cách, hoặc có dấu phân cách trong nội dung không đặt trong ngoặc kép.",
    },
    example: { cells: 2, usual: 3 },
  }),
  "limit/exceeded": diagnostic({
    severity: "error",
    message: ({ what, limit }: { what: LimitName; limit: number }) => ({
      en: `More ${limitWords[what].en} than the limit of ${limit}.`,
      vi: `Vượt quá giới hạn ${limit} ${limitWords[what].vi}.`,
    }),
    hint: {
      en: "If the file is right, raise this limit in the options of the reader.",
      vi: "Nếu tệp đúng, hãy nâng giới hạn này trong tùy chọn của bộ đọc.",
    },
    example: { what: "columns", limit: 16384 },
  }),
  "cell/unknown-value": diagnostic({
    severity: "error",
    message: ({ text, heading }: { text: string; heading: string }) => ({
      en: `"${text}" is not one of the known values of the column "${heading}".`,
      vi: `"${text}" không nằm trong các giá trị đã khai báo của cột "${heading}".`,
    }),
    hint: {
      en: "Correct the cell, or declare what the value means.",
      vi: "Hãy sửa ô, hoặc khai báo ý nghĩa của giá trị này.",
    },
    example: { text: "Cấp tỉnh", heading: "Cấp" },
  }),
  "cell/missing": diagnostic({
    severity: "info",
    message: ({ text }: { text: string }) => ({
      en: text === "" ? "There is no value here." : `"${text}" stands for a missing value.`,
      vi: text === "" ? "Ô này không có số liệu." : `"${text}" là ký hiệu không có số liệu.`,
    }),
    hint: {
      en: "It is left out; it is not taken for zero.",
      vi: "Ô này được bỏ qua, không coi là số không.",
    },
    example: { text: "-" },
  }),
  "cell/error-value": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `The cell holds the error value ${text}.`,
      vi: `Ô chứa giá trị lỗi ${text}.`,
    }),
    hint: {
      en: "Correct the formula in the workbook and save it again.",
      vi: "Hãy sửa công thức trong sổ tính rồi lưu lại.",
    },
    example: { text: "#DIV/0!" },
  }),
  "rate/unknown-scale": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `It is not clear whether "${text}" is a percent or a share of 1.`,
      vi: `Không rõ "${text}" là phần trăm hay tỷ lệ trên 1.`,
    }),
    hint: {
      en: "Write the percent sign in the cell or in the heading.",
      vi: "Hãy ghi dấu phần trăm trong ô hoặc trong tiêu đề cột.",
    },
    example: { text: "0,8" },
  }),
});

/** What a reader limits. */
export type LimitName = "columns" | "characters-in-a-record";

const limitWords: Record<LimitName, { readonly en: string; readonly vi: string }> = {
  columns: { en: "columns", vi: "cột" },
  "characters-in-a-record": { en: "characters in one record", vi: "ký tự trong một bản ghi" },
};
