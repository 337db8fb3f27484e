import type { StatusClass } from "@tyle/core";
import type { StatusCatalogue, StatusEntry } from "./status-catalogue.ts";

const status = (
  code: string,
  [vi, en]: readonly [string, string],
  aliases: readonly string[],
  [form, index]: readonly [form: StatusClass, index: StatusClass],
): StatusEntry => ({ code, label: { vi, en }, aliases, classes: { "ii-06": form, "766": index } });

/**
 * Statuses 1 to 10 as set by the national portal, seen alike in two systems. The classes are those of a provincial
 * system: its form II.06 counts 5 as open and in time, while its progress under the index suspends it.
 */
export const nationalStatuses: StatusCatalogue = [
  status("1", ["Mới đăng ký", "Newly registered"], ["receiving"], ["not-received", "not-received"]),
  status("2", ["Được tiếp nhận", "Accepted"], ["new"], ["open", "open"]),
  status(
    "3",
    ["Không được tiếp nhận", "Not accepted"],
    ["denied"],
    ["not-received", "not-received"],
  ),
  status("4", ["Đang xử lý", "In progress"], ["processing"], ["open", "open"]),
  status("5", ["Yêu cầu bổ sung giấy tờ", "Papers requested"], ["waiting"], ["open", "suspended"]),
  status(
    "6",
    ["Yêu cầu thực hiện nghĩa vụ tài chính", "Payment requested"],
    ["paying"],
    ["suspended", "suspended"],
  ),
  status(
    "7",
    ["Công dân yêu cầu rút hồ sơ", "Withdrawn by the applicant"],
    ["cancelled"],
    ["returned", "resolved"],
  ),
  status("8", ["Dừng xử lý", "Stopped"], ["unresolved"], ["suspended", "suspended"]),
  status("9", ["Đã xử lý xong", "Finished"], ["releasing"], ["resolved", "resolved"]),
  status("10", ["Đã trả kết quả", "Result handed over"], ["done"], ["resolved", "resolved"]),
];
