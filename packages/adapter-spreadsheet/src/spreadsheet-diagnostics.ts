// Long, since it is a table: one entry a message, looked up by its code and never read through.

import { defineDiagnostics, diagnostic, formatCounted, type Text } from "@tyle/core";

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
  "file/damaged": diagnostic({
    severity: "error",
    message: ({ detail }: { detail: Text }) => ({
      en: `The file is damaged or cut off: ${detail.en}.`,
      vi: `Tệp bị hỏng hoặc bị cắt ngắn: ${detail.vi}.`,
    }),
    hint: {
      en: "Ask for the file again, or open it in Excel and save it anew.",
      vi: "Hãy xin lại tệp, hoặc mở bằng Excel rồi lưu lại.",
    },
    example: { detail: { en: "xl/workbook.xml is missing", vi: "thiếu xl/workbook.xml" } },
  }),
  "file/encrypted": diagnostic({
    severity: "error",
    message: () => ({
      en: "The file is protected by a password.",
      vi: "Tệp được bảo vệ bằng mật khẩu.",
    }),
    hint: {
      en: "Open it and save it without the password.",
      vi: "Hãy mở tệp và lưu lại không đặt mật khẩu.",
    },
    example: {},
  }),
  "file/unsupported": diagnostic({
    severity: "error",
    message: ({ format }: { format: string }) => ({
      en: `Files of this kind are not read: ${format}.`,
      vi: `Không đọc được loại tệp này: ${format}.`,
    }),
    hint: {
      en: "Save it as an .xlsx workbook or as CSV UTF-8.",
      vi: "Hãy lưu tệp dưới dạng .xlsx hoặc CSV UTF-8.",
    },
    example: { format: "Excel binary workbook (.xlsb)" },
  }),
  "file/unsafe": diagnostic({
    severity: "error",
    message: ({ part }: { part: string }) => ({
      en: `The file holds what no office program writes: a document type declaration in ${part}.`,
      vi: `Tệp chứa nội dung mà phần mềm văn phòng không tạo ra: khai báo kiểu tài liệu (DOCTYPE) trong ${part}.`,
    }),
    hint: {
      en: "Do not open it. Ask the sender about it.",
      vi: "Không nên mở tệp này. Hãy hỏi lại người gửi.",
    },
    example: { part: "xl/workbook.xml" },
  }),
  "sheet/hidden": diagnostic({
    severity: "info",
    message: () => ({ en: "This sheet is hidden.", vi: "Trang tính này bị ẩn." }),
    hint: {
      en: "It is read all the same.",
      vi: "Trang tính vẫn được đọc.",
    },
    example: {},
  }),
  "sheet/hidden-rows": diagnostic({
    severity: "info",
    message: ({ count }: { count: number }) => ({
      en: `${formatCounted(count, "row of this sheet is", "rows of this sheet are")} hidden.`,
      vi: `Trang tính này có ${count} dòng bị ẩn.`,
    }),
    hint: {
      en: "They are read all the same.",
      vi: "Các dòng này vẫn được đọc.",
    },
    example: { count: 2 },
  }),
  "cell/unknown-text": diagnostic({
    severity: "error",
    message: ({ index }: { index: string }) => ({
      en: `The cell refers to the shared text ${index}, which does not exist.`,
      vi: `Ô trỏ tới văn bản dùng chung số ${index}, nhưng văn bản này không tồn tại.`,
    }),
    hint: {
      en: "The cell is read as an error. Open the workbook in Excel and save it anew.",
      vi: "Ô được đọc như giá trị lỗi. Hãy mở sổ tính bằng Excel rồi lưu lại.",
    },
    example: { index: "99" },
  }),
  "cell/no-stored-value": diagnostic({
    severity: "error",
    message: ({ formula }: { formula: string }) => ({
      en: `The formula ${formula} has no stored value.`,
      vi: `Công thức ${formula} không có giá trị đã lưu.`,
    }),
    hint: {
      en: "Open the workbook in Excel, let it compute, and save it.",
      vi: "Hãy mở sổ tính bằng Excel để tính lại rồi lưu.",
    },
    example: { formula: "=SUM(C4:C9)" },
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
      en: `This row has ${formatCounted(cells, "cell")} where the others have ${usual}.`,
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
  "file/code-page": diagnostic({
    severity: "info",
    message: ({ encoding }: { encoding: string }) => ({
      en: `The text is not UTF-8; it is read as ${encoding}.`,
      vi: `Văn bản không phải UTF-8; được đọc theo bảng mã ${encoding}.`,
    }),
    hint: {
      en: 'Check a few names. Save the file as "CSV UTF-8" next time.',
      vi: 'Hãy kiểm tra lại vài tên. Lần sau nên lưu dạng "CSV UTF-8".',
    },
    example: { encoding: "windows-1258" },
  }),
  "file/too-costly": diagnostic({
    severity: "error",
    message: ({ seconds, megabytes }: { seconds: number; megabytes: number }) => ({
      en: `Reading the file takes more than ${Math.round(seconds)} s or ${megabytes} MB, many times what one of its size needs.`,
      vi: `Đọc tệp này cần hơn ${Math.round(seconds)} giây hoặc ${megabytes} MB, gấp nhiều lần một tệp cùng cỡ.`,
    }),
    hint: {
      en: "It may be damaged, or made to do harm. If you trust it, save it anew as .xlsx.",
      vi: "Tệp có thể bị hỏng hoặc cố ý gây hại. Nếu tin tệp này, hãy lưu lại thành .xlsx.",
    },
    example: { seconds: 2, megabytes: 161 },
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
  "figure/not-exact-count": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `"${text}" is rounded or qualified; it is no exact count.`,
      vi: `"${text}" là số làm tròn hoặc ước chừng, không phải số đếm chính xác.`,
    }),
    hint: {
      en: "Write the whole number, without words.",
      vi: "Hãy ghi đủ các chữ số, không kèm chữ.",
    },
    example: { text: "4,3 triệu" },
  }),
  "form/no-header": diagnostic({
    severity: "error",
    message: ({
      form,
      missing,
      near,
    }: {
      form: string;
      missing: readonly string[];
      near: readonly string[];
    }) => ({
      en: `No sheet has the columns of ${form}. Missing: ${list(missing)}.${near.length > 0 ? ` Similar: ${list(near)}.` : ""}`,
      vi: `Không trang tính nào có đủ cột của ${form}. Còn thiếu: ${list(missing)}.${near.length > 0 ? ` Gần giống: ${list(near)}.` : ""}`,
    }),
    hint: {
      en: "Check whether this is the right form, or write a mapping for the table.",
      vi: "Hãy kiểm tra có đúng biểu mẫu không, hoặc khai báo ánh xạ cột cho bảng này.",
    },
    example: { form: "II.06", missing: ["Từ kỳ trước"], near: ["kỳ trước chuyển"] },
  }),
  "form/not-in-sheet": diagnostic({
    severity: "info",
    message: ({ rows }: { rows: number }) => ({
      en: `The form is not in this sheet; its ${formatCounted(rows, "row is", "rows are")} skipped.`,
      vi: `Trang tính này không có biểu; bỏ qua ${rows} dòng.`,
    }),
    hint: {
      en: "Nothing to do if the sheet holds something else.",
      vi: "Không cần làm gì nếu trang tính chứa nội dung khác.",
    },
    example: { rows: 3 },
  }),
  "form/sum-broken": diagnostic({
    severity: "warning",
    message: ({ whole, parts, difference }: SumDetail) => ({
      en: `${whole}, but ${parts}: a difference of ${difference}.`,
      vi: `${whole}, nhưng ${parts}: chênh lệch ${difference}.`,
    }),
    hint: {
      en: "One of these counts is wrong. The row is kept.",
      vi: "Có ít nhất một số liệu sai. Dòng này vẫn được giữ.",
    },
    example: { whole: "Tổng số = 717", parts: "Trực tuyến + Trực tiếp = 716", difference: "1" },
  }),
  "form/total-broken": diagnostic({
    severity: "warning",
    message: ({ whole, rows, sum, difference }: TotalDetail) => ({
      en: `${whole}, but its ${formatCounted(rows, "row adds", "rows add")} up to ${sum}: a difference of ${difference}.`,
      vi: `${whole}, nhưng cộng ${rows} dòng thành phần được ${sum}: chênh lệch ${difference}.`,
    }),
    hint: {
      en: "The total is not added to anything. Check which of its rows is missing or wrong.",
      vi: "Dòng tổng không được cộng vào đâu. Hãy kiểm tra dòng nào thiếu hoặc sai.",
    },
    example: { whole: "Tổng số = 717", rows: 3, sum: "716", difference: "1" },
  }),
  "form/continuity-broken": diagnostic({
    severity: "warning",
    message: ({
      carried,
      pending,
      difference,
    }: {
      carried: string;
      pending: string;
      difference: string;
    }) => ({
      en: `${carried} were carried over, but ${pending} were pending at the end of the period before: a difference of ${difference}.`,
      vi: `Kỳ trước chuyển sang ${carried}, nhưng cuối kỳ trước đang giải quyết ${pending}: chênh lệch ${difference}.`,
    }),
    hint: {
      en: "Check the cut-off day of both periods.",
      vi: "Hãy kiểm tra ngày chốt số liệu của hai kỳ.",
    },
    example: { carried: "12", pending: "15", difference: "-3" },
  }),
  "form/columns-swapped": diagnostic({
    severity: "warning",
    message: ({
      a,
      b,
      before,
      after,
    }: {
      a: string;
      b: string;
      before: number;
      after: number;
    }) => ({
      en: `"${a}" and "${b}" seem to be swapped: ${formatCounted(before, "sum or percent is", "sums and percents are")} broken as they stand, ${after} once swapped.`,
      vi: `"${a}" và "${b}" có vẻ bị đổi chỗ: hiện có ${before} phép cộng và tỷ lệ sai, đổi lại còn ${after}.`,
    }),
    hint: {
      en: "Check the headings. Nothing was changed.",
      vi: "Hãy kiểm tra tiêu đề cột. Số liệu chưa bị thay đổi.",
    },
    example: { a: "Từ kỳ trước", b: "Trước hạn", before: 4, after: 0 },
  }),
  "form/rate-contradicts-counts": diagnostic({
    severity: "warning",
    message: ({ printed, part, whole }: { printed: string; part: string; whole: string }) => ({
      en: `"${printed}" is not ${part} of ${whole}, rounded in any usual way.`,
      vi: `"${printed}" không phải là ${part} trên ${whole}, dù làm tròn theo cách thông thường nào.`,
    }),
    hint: {
      en: "The counts are kept; check which of the three figures is wrong.",
      vi: "Số đếm vẫn được giữ; hãy kiểm tra số nào trong ba số bị sai.",
    },
    example: { printed: "97,28%", part: "716", whole: "737" },
  }),
  "mapping/invalid": diagnostic({
    severity: "error",
    message: ({ path, problem }: { path: string; problem: Text }) => ({
      en: `${path}: ${problem.en}.`,
      vi: `${path}: ${problem.vi}.`,
    }),
    hint: {
      en: "`tyle inspect FILE --suggest` writes a first mapping that is right in form.",
      vi: "`tyle inspect TỆP --suggest` viết một ánh xạ ban đầu đúng cấu trúc.",
    },
    example: {
      path: "sums.0",
      problem: { en: 'no column is called "total"', vi: 'không có cột nào tên "total"' },
    },
  }),
  "rate/mixed-scales": diagnostic({
    severity: "error",
    message: ({ texts }: { texts: readonly string[] }) => ({
      en: `One column has percents on different scales: ${list(texts)}.`,
      vi: `Một cột có tỷ lệ ghi theo các thang khác nhau: ${list(texts)}.`,
    }),
    hint: {
      en: "Write all of them with a percent sign. The rates of this column are not read.",
      vi: "Hãy ghi tất cả kèm dấu phần trăm. Tỷ lệ trong cột này không được đọc.",
    },
    example: { texts: ["0.8", "80", "95%"] },
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

/** Two sides that should be equal, in words. */
export interface SumDetail {
  readonly whole: string;
  readonly parts: string;
  readonly difference: string;
}

/** A total that should be the sum of its rows. */
export interface TotalDetail {
  readonly whole: string;
  readonly rows: number;
  readonly sum: string;
  readonly difference: string;
}

const list = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(", ");

/** What a reader limits. */
export type LimitName =
  | "bytes"
  | "inflated-bytes"
  | "inflation"
  | "sheets"
  | "rows"
  | "columns"
  | "cells"
  | "blank-cells"
  | "characters-in-a-cell"
  | "characters-in-a-record"
  | "shared-characters";

const limitWords: Record<LimitName, { readonly en: string; readonly vi: string }> = {
  bytes: { en: "bytes", vi: "byte" },
  "inflated-bytes": { en: "bytes when unpacked", vi: "byte sau khi giải nén" },
  inflation: { en: "times the size when unpacked", vi: "lần dung lượng sau khi giải nén" },
  sheets: { en: "sheets", vi: "trang tính" },
  rows: { en: "rows in a sheet", vi: "dòng trong một trang tính" },
  columns: { en: "columns", vi: "cột" },
  cells: { en: "cells", vi: "ô" },
  "blank-cells": { en: "blank cells for each filled one", vi: "ô trống cho mỗi ô có dữ liệu" },
  "characters-in-a-cell": { en: "characters in one cell", vi: "ký tự trong một ô" },
  "shared-characters": { en: "characters in shared texts", vi: "ký tự văn bản dùng chung" },
  "characters-in-a-record": { en: "characters in one record", vi: "ký tự trong một bản ghi" },
};
