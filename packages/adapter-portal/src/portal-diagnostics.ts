// Long, since it is a table: one entry a message, looked up by its code and never read through.

import { defineDiagnostics, diagnostic, formatCounted, type Text } from "@tyle/core";
import { indicatorsByColumn } from "./vocabulary/indicators-by-column.data.ts";

/** What can be wrong in a list of dossiers. */
export const portalDiagnostics = defineDiagnostics({
  "dossier/impossible-moment": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `There is no such day or hour: "${text}".`,
      vi: `Không có ngày hoặc giờ này: "${text}".`,
    }),
    hint: {
      en: "Correct the date. It is not moved to another day.",
      vi: "Hãy sửa lại ngày. Hệ thống không tự chuyển sang ngày khác.",
    },
    example: { text: "31/02/2023" },
  }),
  "dossier/unreadable-moment": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `"${text}" is not a date.`,
      vi: `"${text}" không phải là ngày tháng.`,
    }),
    hint: {
      en: "Write it as 16/09/2025 11:41, 20250916114100 or 2025-09-16T11:41:00.",
      vi: "Hãy viết như 16/09/2025 11:41, 20250916114100 hoặc 2025-09-16T11:41:00.",
    },
    example: { text: "tháng 9" },
  }),
  "dossier/no-reception": diagnostic({
    severity: "warning",
    message: () => ({
      en: "The dossier has no moment of reception.",
      vi: "Hồ sơ không có ngày tiếp nhận.",
    }),
    hint: {
      en: "It belongs to no period and is counted in none.",
      vi: "Hồ sơ này không thuộc kỳ nào và không được tính vào kỳ nào.",
    },
    example: {},
  }),
  "dossier/ends-before-reception": diagnostic({
    severity: "warning",
    message: ({ received, ended }: { received: string; ended: string }) => ({
      en: `Ended on ${ended}, before it was received on ${received}.`,
      vi: `Kết thúc ${ended}, trước khi tiếp nhận ${received}.`,
    }),
    hint: { en: "Check both dates.", vi: "Hãy kiểm tra cả hai ngày." },
    example: { received: "2023-06-02", ended: "2023-06-01" },
  }),
  "dossier/finished-without-end": diagnostic({
    severity: "warning",
    message: () => ({
      en: "The status says finished, but there is no end date.",
      vi: "Trạng thái là đã xong nhưng không có ngày kết thúc.",
    }),
    hint: {
      en: "It can be counted neither as on time nor as overdue.",
      vi: "Không thể tính là đúng hạn hay quá hạn.",
    },
    example: {},
  }),
  "dossier/open-with-end": diagnostic({
    severity: "warning",
    message: () => ({
      en: "The status says open, but there is an end date.",
      vi: "Trạng thái là đang giải quyết nhưng đã có ngày kết thúc.",
    }),
    hint: {
      en: "Check both. Whether it was on time is judged by the date, everything else by the status.",
      vi: "Hãy kiểm tra cả hai. Đúng hạn hay quá hạn tính theo ngày, các mục khác theo trạng thái.",
    },
    example: {},
  }),
  "dossier/in-future": diagnostic({
    severity: "warning",
    message: ({ moment, today }: { moment: string; today: string }) => ({
      en: `${moment} lies after ${today}.`,
      vi: `${moment} sau ngày ${today}.`,
    }),
    hint: {
      en: "Only the due date can lie ahead. Check the date.",
      vi: "Chỉ hạn trả mới có thể ở tương lai. Hãy kiểm tra lại ngày.",
    },
    example: { moment: "2033-06-01", today: "2023-06-30" },
  }),
  "dossier/online-without-service": diagnostic({
    severity: "warning",
    message: () => ({
      en: "Submitted online, though the procedure offers information only.",
      vi: "Nộp trực tuyến nhưng thủ tục chỉ cung cấp thông tin trực tuyến.",
    }),
    hint: {
      en: "Check the channel of the dossier and the level of the procedure.",
      vi: "Hãy kiểm tra kênh nộp của hồ sơ và mức độ dịch vụ công của thủ tục.",
    },
    example: {},
  }),
  "dossier/repeated": diagnostic({
    severity: "warning",
    message: ({ code }: { code: string }) => ({
      en: `The dossier ${code} stands here a second time; it is counted once.`,
      vi: `Hồ sơ ${code} xuất hiện lần thứ hai; chỉ tính một lần.`,
    }),
    hint: {
      en: "Check whether exports of two periods overlap.",
      vi: "Hãy kiểm tra các tệp xuất có chồng kỳ hay không.",
    },
    example: { code: "H36.12-230601-0001" },
  }),
  "dossier/merged": diagnostic({
    severity: "info",
    message: ({ codes }: { codes: readonly string[] }) => ({
      en: `One dossier under two codes, merged: ${codes.join(" = ")}.`,
      vi: `Một hồ sơ có hai mã, đã gộp: ${codes.join(" = ")}.`,
    }),
    hint: {
      en: "The later state is kept, and what it lacks is taken from the other row.",
      vi: "Giữ trạng thái sau cùng, thông tin còn thiếu lấy từ dòng kia.",
    },
    example: { codes: ["G09-230601-000001", "H36.12-230601-0001"] },
  }),
  "dossier/unknown-code-shape": diagnostic({
    severity: "info",
    message: ({ text, count }: { text: string; count: number }) => ({
      en: `${formatCounted(count, "dossier code has", "dossier codes have")} a shape that is not known, the first is "${text}".`,
      vi: `${count} mã hồ sơ không theo dạng đã biết, mã đầu tiên là "${text}".`,
    }),
    hint: {
      en: "They are kept as they are.",
      vi: "Các mã này được giữ nguyên.",
    },
    example: { text: "H21028-25-000000000", count: 3 },
  }),
  "dossier/unknown-procedure-code": diagnostic({
    severity: "warning",
    message: ({ text, count }: { text: string; count: number }) => ({
      en: `${formatCounted(count, "procedure code is", "procedure codes are")} not valid, the first is "${text}".`,
      vi: `${count} mã thủ tục không đúng dạng, mã đầu tiên là "${text}".`,
    }),
    hint: {
      en: "A code looks like 1.004616 or 1.004616.000.00.00.H36. Excel shortens it when it takes it for a number.",
      vi: "Mã có dạng 1.004616 hoặc 1.004616.000.00.00.H36. Excel làm mất chữ số khi coi mã là số.",
    },
    example: { text: "1.0046", count: 3 },
  }),
  "dossier/unknown-word": diagnostic({
    severity: "warning",
    message: ({ field, text, count }: { field: WordField; text: string; count: number }) => ({
      en: `"${text}" is not known as a ${wordFields[field].en} (${formatCounted(count, "dossier")}).`,
      vi: `Chưa biết "${text}" là ${wordFields[field].vi} nào (${count} hồ sơ).`,
    }),
    hint: {
      en: "These dossiers count as unknown in this respect. Declare what the word means.",
      vi: "Các hồ sơ này được coi là chưa rõ. Hãy khai báo ý nghĩa của từ này.",
    },
    example: { field: "channel", text: "Kiosk", count: 12 },
  }),
  "service-level/old-scale": diagnostic({
    severity: "info",
    message: ({ text, count }: { text: string; count: number }) => ({
      en: `Levels 3 and 4 of the old scale may each be full or partial: ${formatCounted(count, "row")}, the first is "${text}".`,
      vi: `Mức độ 3 và 4 theo cách gọi cũ có thể là toàn trình hoặc một phần: ${count} dòng, dòng đầu tiên ghi "${text}".`,
    }),
    hint: {
      en: "Their level counts as unknown, unless a catalogue of procedures tells it. Declare what the words mean.",
      vi: "Mức độ được coi là chưa rõ, trừ khi danh mục thủ tục cho biết. Hãy khai báo ý nghĩa của các mức này.",
    },
    example: { text: "Mức độ 4", count: 12 },
  }),
  "dossier/no-column": diagnostic({
    severity: "warning",
    message: ({ field }: { field: WordField }) => ({
      en: `There is no column for the ${wordFields[field].en}. Cannot be computed: ${uses[field].cannot.en}. Can be computed, where their own columns are there: ${uses[field].can.en}.`,
      vi: `Không có cột ${wordFields[field].vi}. Không tính được: ${uses[field].cannot.vi}. Vẫn tính được, nếu có các cột cần thiết: ${uses[field].can.vi}.`,
    }),
    hint: {
      en: "Export the list with this column, or join a catalogue of procedures for the service level.",
      vi: "Hãy xuất danh sách có cột này, hoặc kèm danh mục thủ tục để biết mức độ dịch vụ công.",
    },
    example: { field: "channel" },
  }),
  "dossier/unknown-agency": diagnostic({
    severity: "warning",
    message: ({ name, count }: { name: string; count: number }) => ({
      en: `No unit is known by the name "${name}" (${formatCounted(count, "dossier")}).`,
      vi: `Không tìm thấy đơn vị nào có tên "${name}" (${count} hồ sơ).`,
    }),
    hint: {
      en: "Write its code into the file of aliases.",
      vi: "Hãy ghi mã đơn vị vào tệp bí danh.",
    },
    example: { name: "Bộ phận một cửa", count: 12 },
  }),
  "dossier/ambiguous-agency": diagnostic({
    severity: "warning",
    message: ({
      name,
      count,
      candidates,
    }: {
      name: string;
      count: number;
      candidates: readonly string[];
    }) => ({
      en: `"${name}" may be ${candidates.join(" or ")} (${formatCounted(count, "dossier")}).`,
      vi: `"${name}" có thể là ${candidates.join(" hoặc ")} (${count} hồ sơ).`,
    }),
    hint: {
      en: "Write the right code into the file of aliases.",
      vi: "Hãy ghi mã đúng vào tệp bí danh.",
    },
    example: { name: "UBND xã Tân Lập", count: 12, candidates: ["25999", "26999"] },
  }),
  "text/legacy-encoding": diagnostic({
    severity: "info",
    message: ({ encoding }: { encoding: string }) => ({
      en: `The text is in ${encoding}, from before Unicode; it was converted.`,
      vi: `Văn bản dùng bảng mã ${encoding} (trước Unicode); đã được chuyển đổi.`,
    }),
    hint: {
      en: "Check a few names. Save the file as Unicode next time.",
      vi: "Hãy kiểm tra lại vài tên. Lần sau nên lưu tệp dạng Unicode.",
    },
    example: { encoding: "TCVN3" },
  }),
  "json/not-json": diagnostic({
    severity: "error",
    message: ({ problem }: { problem: string }) => ({
      en: `This is not valid JSON: ${problem}.`,
      vi: `Tệp JSON không hợp lệ: ${problem}.`,
    }),
    hint: {
      en: "Save the answer of the service again, completely.",
      vi: "Hãy lưu lại đầy đủ kết quả trả về của dịch vụ.",
    },
    example: { problem: "Unexpected end of JSON input" },
  }),
  "json/too-large": diagnostic({
    severity: "error",
    message: ({ limit }: { limit: number }) => ({
      en: `The file has more bytes than the limit of ${limit}.`,
      vi: `Tệp vượt quá giới hạn ${limit} byte.`,
    }),
    hint: {
      en: "If the file is right, raise this limit in the options of the reader.",
      vi: "Nếu tệp đúng, hãy nâng giới hạn này trong tùy chọn của bộ đọc.",
    },
    example: { limit: 268435456 },
  }),
  "json/no-list": diagnostic({
    severity: "error",
    message: () => ({
      en: "The JSON holds no list of dossiers.",
      vi: "Tệp JSON không có danh sách hồ sơ.",
    }),
    hint: {
      en: "A list of objects is needed, at the top or in one of its members.",
      vi: "Cần một danh sách đối tượng ở cấp ngoài cùng hoặc trong một thuộc tính.",
    },
    example: {},
  }),
});

/** A field whose words are looked up. */
export type WordField = "channel" | "service-level" | "status";

const wordFields: Record<WordField, Text> = {
  channel: { en: "channel", vi: "kênh nộp" },
  "service-level": { en: "service level", vi: "mức độ dịch vụ công" },
  status: { en: "status", vi: "trạng thái" },
};

const [byChannel, byLevel, byStatus] = [
  indicatorsByColumn.channel.join(", "),
  indicatorsByColumn["service-level"].join(", "),
  indicatorsByColumn.status.join(", "),
];
const online = "ONL_RECEIVED_ALL, ONL_766, ONL_766_RAW";
const onTime = "ONTIME_766, ONTIME_PROVINCIAL, OVERDUE_PROVINCIAL";

/** What rests on a column, and what does not. */
const uses: Record<WordField, { readonly cannot: Text; readonly can: Text }> = {
  channel: {
    cannot: {
      en: `every share of online dossiers (${byChannel})`,
      vi: `mọi tỷ lệ hồ sơ trực tuyến (${byChannel})`,
    },
    can: {
      en: `shares resolved on time (${onTime})`,
      vi: `tỷ lệ giải quyết đúng hạn (${onTime})`,
    },
  },
  "service-level": {
    cannot: {
      en: `shares among fully or partly online services (${byLevel})`,
      vi: `tỷ lệ tính riêng cho dịch vụ công toàn trình hoặc một phần (${byLevel})`,
    },
    can: {
      en: `shares of online dossiers among all (${online}) and shares resolved on time (${onTime})`,
      vi: `tỷ lệ hồ sơ trực tuyến trên tổng số (${online}) và tỷ lệ giải quyết đúng hạn (${onTime})`,
    },
  },
  status: {
    cannot: {
      en: `shares that leave out refused dossiers, other than as a range (${byStatus})`,
      vi: `tỷ lệ có loại trừ hồ sơ không được tiếp nhận, nếu không phải dưới dạng khoảng (${byStatus})`,
    },
    can: {
      en: "shares of what was received, and of what has an end date, which counts as resolved",
      vi: "tỷ lệ trên số hồ sơ đã tiếp nhận và trên số hồ sơ có ngày kết thúc (coi là đã giải quyết)",
    },
  },
};
