// Long, since it is a table: one entry a message, looked up by its code and never read through.

import { formatCounted } from "../format/format-counted.ts";
import { defineDiagnostics, diagnostic } from "./diagnostic.ts";
import type { Text } from "./text.ts";

/** What stood before and after a break in a series. */
interface Break {
  readonly from: string;
  readonly to: string;
}

const listed = (names: readonly string[], none: string): string =>
  names.length > 0 ? names.join(", ") : none;

/** What core can find wrong in figures, units, counts and comparisons. */
export const coreDiagnostics = defineDiagnostics({
  "figure/not-a-number": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `"${text}" is not a number.`,
      vi: `"${text}" không phải là số.`,
    }),
    hint: {
      en: "Write it as 5.809, 70,4% or 4,3 triệu, or leave the cell empty where there is no value.",
      vi: "Hãy viết như 5.809, 70,4% hoặc 4,3 triệu; để trống ô nếu không có số liệu.",
    },
    example: { text: "70.4.1%" },
  }),
  "figure/ambiguous": diagnostic({
    severity: "error",
    message: ({ text, readings }: { text: string; readings: readonly string[] }) => ({
      en: `"${text}" can be read as ${readings.join(" or as ")}.`,
      vi: `"${text}" có thể đọc là ${readings.join(" hoặc ")}.`,
    }),
    hint: {
      en: "Write the number with the separators of its language, or say whether a count or a percent is expected.",
      vi: "Hãy viết dấu phân cách theo đúng ngôn ngữ, hoặc nêu rõ đây là số đếm hay tỷ lệ.",
    },
    example: { text: "70.412%", readings: ["70412%", "70,412%"] },
  }),
  "figure/not-a-count": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `"${text}" is not a count.`,
      vi: `"${text}" không phải là số đếm.`,
    }),
    hint: {
      en: "A count is a whole number, 0 or more, without a percent sign.",
      vi: "Số đếm phải là số nguyên, không âm, không có dấu phần trăm.",
    },
    example: { text: "12,5" },
  }),
  "figure/negative-count": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `A count cannot be negative: "${text}".`,
      vi: `Số đếm không thể âm: "${text}".`,
    }),
    hint: { en: "Check the sign in the source.", vi: "Hãy kiểm tra lại dấu trong nguồn số liệu." },
    example: { text: "-12" },
  }),
  "rate/above-100": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `A share cannot be above 100%: "${text}".`,
      vi: `Tỷ lệ trên tổng số không thể vượt 100%: "${text}".`,
    }),
    hint: {
      en: "Check the figure. Where more than all is possible, such as results against a plan, declare it in the indicator.",
      vi: "Hãy kiểm tra lại số liệu. Nếu được phép vượt 100% (ví dụ so với kế hoạch), hãy khai báo trong chỉ tiêu.",
    },
    example: { text: "170%" },
  }),
  "unit/unknown": diagnostic({
    severity: "error",
    message: ({ unit }: { unit: string }) => ({
      en: `The unit "${unit}" is not in the unit tree.`,
      vi: `Đơn vị "${unit}" không có trong cây đơn vị.`,
    }),
    hint: {
      en: "Correct the code, or add the unit to the file of units.",
      vi: "Hãy sửa mã, hoặc bổ sung đơn vị vào tệp danh mục đơn vị.",
    },
    example: { unit: "25999" },
  }),
  "observation/duplicate": diagnostic({
    severity: "error",
    message: ({ what }: { what: string }) => ({
      en: `The value for ${what} is given a second time.`,
      vi: `Giá trị của ${what} được nêu lần thứ hai.`,
    }),
    hint: {
      en: "Keep the row that is right and remove the other.",
      vi: "Hãy giữ dòng đúng và bỏ dòng còn lại.",
    },
    example: { what: "25159, 2022" },
  }),
  "indicator/invalid": diagnostic({
    severity: "error",
    message: ({
      indicator,
      path,
      problem,
    }: {
      indicator: string;
      path: string;
      problem: Text;
    }) => ({
      en: `In the indicator "${indicator}", ${path}: ${problem.en}.`,
      vi: `Trong chỉ tiêu "${indicator}", mục ${path}: ${problem.vi}.`,
    }),
    hint: {
      en: "Correct the definition at the place named.",
      vi: "Hãy sửa định nghĩa tại vị trí đã nêu.",
    },
    example: {
      indicator: "ONL_RECEIVED_ALL",
      path: "numerator.values[0]",
      problem: {
        en: '"onlin" is not a value of channel',
        vi: '"onlin" không phải là giá trị của channel',
      },
    },
  }),
  "period/unreadable": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `"${text}" is not a reporting period.`,
      vi: `"${text}" không phải là kỳ báo cáo.`,
    }),
    hint: {
      en: 'Write it as "quý I/2020", "6 tháng đầu năm 2023", "9 tháng năm 2023", "năm 2022" or "từ ngày 15/12/2022 đến ngày 14/3/2023", with the year.',
      vi: "Hãy viết như “quý I/2020”, “6 tháng đầu năm 2023”, “9 tháng năm 2023”, “năm 2022” hoặc “từ ngày 15/12/2022 đến ngày 14/3/2023”, có ghi năm.",
    },
    example: { text: "từ ngày 31/2/2023 đến ngày 14/3/2023" },
  }),
  "target/no-source": diagnostic({
    severity: "warning",
    message: ({ indicator }: { indicator: string }) => ({
      en: `The target for "${indicator}" names no instrument and no source.`,
      vi: `Mục tiêu của chỉ tiêu "${indicator}" không nêu văn bản hay nguồn.`,
    }),
    hint: {
      en: "Say who set the target and where it is written.",
      vi: "Hãy ghi rõ ai đặt mục tiêu và mục tiêu nêu tại văn bản nào.",
    },
    example: { indicator: "ONL_766" },
  }),
  "change/definition-break": diagnostic({
    severity: "warning",
    message: ({ from, to }: Break) => ({
      en: `The definition changed between the two values: ${from}, then ${to}.`,
      vi: `Hai số liệu theo hai định nghĩa khác nhau: ${from}, sau đó là ${to}.`,
    }),
    hint: {
      en: "Compute both by one definition, or acknowledge the break where the change is shown.",
      vi: "Hãy tính cả hai theo cùng một định nghĩa, hoặc ghi nhận điểm gãy khi trình bày mức thay đổi.",
    },
    example: { from: "ONL_RECEIVED_ALL", to: "ONL_766" },
  }),
  "change/scope-break": diagnostic({
    severity: "warning",
    message: ({ from, to }: Break) => ({
      en: `The two values count different units: ${from}, then ${to}.`,
      vi: `Hai số liệu khác phạm vi đơn vị: ${from}, sau đó là ${to}.`,
    }),
    hint: {
      en: "Compare own with own, or whole with whole; otherwise acknowledge the break.",
      vi: "Hãy so sánh cùng phạm vi (riêng đơn vị hoặc gồm cả trực thuộc), nếu không hãy ghi nhận điểm gãy.",
    },
    example: { from: "own", to: "including-children" },
  }),
  "change/territory-break": diagnostic({
    severity: "warning",
    message: ({ from, to }: Break) => ({
      en: `The two values are of different territories: ${from}, then ${to}.`,
      vi: `Hai số liệu thuộc hai địa bàn khác nhau: ${from}, sau đó là ${to}.`,
    }),
    hint: {
      en: "Re-aggregate the first to the units of the second, or acknowledge the break.",
      vi: "Hãy tổng hợp lại số liệu đầu theo đơn vị hành chính mới, hoặc ghi nhận điểm gãy.",
    },
    example: { from: "25159@2020-02-01", to: "25159@2025-07-01" },
  }),
  "change/period-rule-break": diagnostic({
    severity: "warning",
    message: ({ from, to }: Break) => ({
      en: `The two periods are cut by different rules: ${from}, then ${to}.`,
      vi: `Hai kỳ báo cáo được chốt theo hai cách khác nhau: ${from}, sau đó là ${to}.`,
    }),
    hint: {
      en: "Compare periods of one rule: calendar months, or from the 15th to the 14th.",
      vi: "Hãy so sánh các kỳ cùng cách chốt: theo tháng dương lịch, hoặc từ ngày 15 đến ngày 14.",
    },
    example: { from: "2023-Q1 (calendar)", to: "2023-Q2/nd09 (nd09)" },
  }),
  "change/period-length-break": diagnostic({
    severity: "warning",
    message: ({ from, to }: Break) => ({
      en: `The two periods are of different length: ${from}, then ${to}.`,
      vi: `Hai kỳ báo cáo dài ngắn khác nhau: ${from}, sau đó là ${to}.`,
    }),
    hint: {
      en: "Compare a year with a year, a half with a half; otherwise acknowledge the break.",
      vi: "Hãy so sánh năm với năm, sáu tháng với sáu tháng, nếu không hãy ghi nhận điểm gãy.",
    },
    example: { from: "2022", to: "2023-H1" },
  }),
  "change/from-zero": diagnostic({
    severity: "warning",
    message: ({ from }: { from: string }) => ({
      en: `There is no relative change from 0 (${from}).`,
      vi: `Không có mức thay đổi tương đối tính từ 0 (${from}).`,
    }),
    hint: {
      en: "State the change in percentage points instead.",
      vi: "Hãy nêu mức thay đổi theo điểm phần trăm.",
    },
    example: { from: "2022" },
  }),
  "change/contradicts-printed": diagnostic({
    severity: "warning",
    message: ({ from, to, change }: { from: string; to: string; change: string }) => ({
      en: `From ${from} to ${to}, the change printed is ${change}: the printed numbers do not agree.`,
      vi: `Từ ${from} đến ${to} nhưng mức thay đổi in ra là ${change}: các số đã in không khớp nhau.`,
    }),
    hint: {
      en: "Print more decimals, say that the change is of exact values, or declare the change of printed values.",
      vi: "Hãy in thêm chữ số thập phân, ghi rõ mức thay đổi tính trên giá trị chính xác, hoặc khai báo tính trên số đã in.",
    },
    example: { from: "12.4%", to: "12.5%", change: "+0.0" },
  }),
  "change/of-printed": diagnostic({
    severity: "info",
    message: ({ change, exact }: { change: string; exact: string }) => ({
      en: `The change printed, ${change}, is that of the printed numbers; exactly it is ${exact}.`,
      vi: `Mức thay đổi in ra, ${change}, tính trên số đã in; tính chính xác là ${exact}.`,
    }),
    hint: {
      en: "Keep the note that the change was taken from printed numbers.",
      vi: "Hãy giữ ghi chú rằng mức thay đổi tính trên số đã in.",
    },
    example: { change: "+0.1", exact: "+0.002" },
  }),
  "variant/not-named": diagnostic({
    severity: "error",
    message: ({ text, matching }: { text: string; matching: readonly string[] }) => ({
      en: `"${text}" does not say by which definition. It fits ${listed(matching, "none of those in use")}.`,
      vi: `"${text}" không nêu theo định nghĩa nào. Số này khớp với ${listed(matching, "không định nghĩa nào đang dùng")}.`,
    }),
    hint: {
      en: "Name the definition beside the figure.",
      vi: "Hãy ghi tên định nghĩa bên cạnh số liệu.",
    },
    example: { text: "64.6%", matching: ["as-coded"] },
  }),
  "variant/does-not-fit": diagnostic({
    severity: "error",
    message: ({
      text,
      named,
      matching,
    }: {
      text: string;
      named: string;
      matching: readonly string[];
    }) => ({
      en: `"${text}" is not the rate by "${named}". It fits ${listed(matching, "none of those in use")}.`,
      vi: `"${text}" không phải là tỷ lệ theo "${named}". Số này khớp với ${listed(matching, "không định nghĩa nào đang dùng")}.`,
    }),
    hint: {
      en: "Correct the figure, or the name of its definition.",
      vi: "Hãy sửa số liệu hoặc tên định nghĩa.",
    },
    example: { text: "64.6%", named: "reporting-only", matching: ["as-coded"] },
  }),
  "scope/mixed": diagnostic({
    severity: "warning",
    message: ({ a, b }: { a: string; b: string }) => ({
      en: `Not comparable as they stand: ${a} and ${b}.`,
      vi: `Không so sánh trực tiếp được: ${a} và ${b}.`,
    }),
    hint: {
      en: "They count different units or periods. Show them apart, or say so where they are set side by side.",
      vi: "Hai số liệu khác phạm vi đơn vị hoặc khác kỳ. Hãy trình bày riêng, hoặc ghi rõ khi đặt cạnh nhau.",
    },
    example: { a: "xã, 2022", b: "toàn huyện, 2023-H1" },
  }),
  "table/no-header": diagnostic({
    severity: "error",
    message: ({ missing, near }: { missing: readonly string[]; near: readonly string[] }) => ({
      en: `No row has all needed headings. Missing: ${list(missing)}.${near.length > 0 ? ` Similar: ${list(near)}.` : ""}`,
      vi: `Không dòng nào có đủ tiêu đề cột cần thiết. Còn thiếu: ${list(missing)}.${near.length > 0 ? ` Gần giống: ${list(near)}.` : ""}`,
    }),
    hint: {
      en: "Correct the heading in the file, or name the heading as it stands there.",
      vi: "Hãy sửa tiêu đề trong tệp, hoặc khai báo đúng tiêu đề như trong tệp.",
    },
    example: { missing: ["Mã ĐVHC"], near: ["Mã DVHC"] },
  }),
  "table/repeated-heading": diagnostic({
    severity: "warning",
    message: ({ heading }: { heading: string }) => ({
      en: `The heading "${heading}" stands here a second time; this column is not read.`,
      vi: `Tiêu đề "${heading}" xuất hiện lần thứ hai; cột này không được đọc.`,
    }),
    hint: {
      en: "If this is the column that is meant, give the other one another heading, or name the headings above both.",
      vi: "Nếu đây mới là cột cần đọc, hãy đổi tiêu đề cột kia, hoặc khai báo kèm tiêu đề cấp trên của hai cột.",
    },
    example: { heading: "Tổng số" },
  }),
  "table/no-table": diagnostic({
    severity: "info",
    message: ({ rows }: { rows: number }) => ({
      en: `This sheet has no such table; its ${formatCounted(rows, "row is", "rows are")} skipped.`,
      vi: `Trang tính này không có bảng cần đọc; bỏ qua ${rows} dòng.`,
    }),
    hint: {
      en: "Nothing to do if the sheet holds notes.",
      vi: "Không cần làm gì nếu trang tính chỉ chứa ghi chú.",
    },
    example: { rows: 3 },
  }),
  "table/cut-off": diagnostic({
    severity: "error",
    message: ({ row }: { row: number }) => ({
      en: `The table ends at row ${row}, where spreadsheets end: the rest may have been cut off.`,
      vi: `Bảng kết thúc đúng dòng ${row}, là giới hạn của bảng tính: phần còn lại có thể đã bị cắt.`,
    }),
    hint: {
      en: "Export a shorter period, or as CSV. Accept the file only if it has exactly so many rows.",
      vi: "Hãy xuất theo kỳ ngắn hơn hoặc xuất dạng CSV. Chỉ chấp nhận nếu tệp có đúng số dòng này.",
    },
    example: { row: 65_536 },
  }),
  "table/ends-in-time-stamp": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `The table ends in a time stamp: "${text}". The export may have stopped there.`,
      vi: `Bảng kết thúc bằng dấu thời gian: "${text}". Việc xuất tệp có thể đã dừng ở đó.`,
    }),
    hint: {
      en: "Compare the number of rows with the portal, and accept the file if it is whole.",
      vi: "Hãy đối chiếu số dòng với cổng, và chấp nhận tệp nếu đã đủ.",
    },
    example: { text: "20/09/2025 14:33:05" },
  }),
  "report/more": diagnostic({
    severity: "info",
    message: ({ code, count }: { code: string; count: number }) => ({
      en: `Not listed: ${formatCounted(count, "more finding")} of the kind ${code}.`,
      vi: `Còn ${count} lỗi hoặc cảnh báo loại ${code} không được liệt kê.`,
    }),
    hint: {
      en: "Correct the ones that are listed first; they mostly have one cause.",
      vi: "Hãy xử lý các mục đã liệt kê trước; chúng thường có chung một nguyên nhân.",
    },
    example: { code: "csv/ragged-row", count: 120 },
  }),
});

const list = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(", ");
