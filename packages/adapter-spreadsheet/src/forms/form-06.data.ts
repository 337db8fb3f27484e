import type { Form, FormColumn } from "./form.ts";

type Group = "received" | "resolved" | "pending";

/** The words by which printings of the form name the three groups of columns. */
const groupOf = (path: readonly string[]): Group | undefined => {
  const text = path.join(" / ");
  if (/đang\s+(giải quyết|xử lý)|chưa giải quyết/.test(text)) return "pending";
  if (/(đã|kết quả)\s+(giải quyết|xử lý)/.test(text)) return "resolved";
  return /(nhận giải quyết|tiếp nhận|nhận trong kỳ|hồ sơ nhận)/.test(text) ? "received" : undefined;
};

const count = (
  number: number,
  id: string,
  heading: string,
  group: Group,
  word: RegExp,
): FormColumn => ({
  id,
  kind: "count",
  number,
  heading,
  matches: (path) => groupOf(path) === group && word.test(path.at(-1) ?? ""),
});

/**
 * Form II.06 and its family, "Tình hình, kết quả giải quyết TTHC" (circular 01/2020/TT-VPCP, annex II): thirteen columns.
 * (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11).
 */
export const form06: Form = {
  name: "II.06",
  columns: [
    {
      id: "label",
      kind: "text",
      number: 2,
      heading: "Lĩnh vực, công việc giải quyết theo cấp",
      matches: (path) => /lĩnh vực|đơn vị|cơ quan|thủ tục|nội dung/.test(path.join(" ")),
    },
    count(3, "received-total", "Số hồ sơ nhận giải quyết, tổng số", "received", /tổng/),
    count(4, "received-online", "Tiếp nhận trực tuyến", "received", /trực tuyến/),
    count(5, "received-direct", "Tiếp nhận trực tiếp, dịch vụ bưu chính", "received", /trực tiếp/),
    count(6, "carried-over", "Từ kỳ trước", "received", /kỳ trước|tồn/),
    count(7, "resolved-total", "Số lượng hồ sơ đã giải quyết, tổng số", "resolved", /tổng/),
    { ...count(8, "resolved-early", "Trước hạn", "resolved", /trước hạn/), isOptional: true },
    count(9, "resolved-on-time", "Đúng hạn", "resolved", /đúng hạn/),
    count(10, "resolved-overdue", "Đã giải quyết quá hạn", "resolved", /quá hạn/),
    count(11, "pending-total", "Số lượng hồ sơ đang giải quyết, tổng số", "pending", /tổng/),
    count(12, "pending-in-time", "Trong hạn", "pending", /trong hạn|chưa đến hạn/),
    count(13, "pending-overdue", "Đang giải quyết quá hạn", "pending", /quá hạn/),
  ],
  sums: [
    { whole: "received-total", parts: ["received-online", "received-direct", "carried-over"] },
    { whole: "resolved-total", parts: ["resolved-early", "resolved-on-time", "resolved-overdue"] },
    { whole: "pending-total", parts: ["pending-in-time", "pending-overdue"] },
    { whole: "received-total", parts: ["resolved-total", "pending-total"] },
  ],
  shares: [],
};
