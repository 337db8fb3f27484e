import type { Channel, ServiceLevel, StatusClass } from "@tyle/core";
import type { Vocabulary } from "./vocabulary.ts";

/** KenhThucHien of the synchronisation payload (1 direct, 2 online, 3 postal), and the labels of portals. */
export const channelWords: Vocabulary<Channel> = {
  online: [
    "2",
    "Trực tuyến",
    "Nộp trực tuyến",
    "Nộp hồ sơ trực tuyến",
    "Tiếp nhận trực tuyến",
    "Qua mạng",
    "Nộp qua mạng",
    "Online",
    "DVCQG",
  ],
  direct: [
    "1",
    "Trực tiếp",
    "Nộp trực tiếp",
    "Tiếp nhận trực tiếp",
    "Tại quầy",
    "Tại bộ phận một cửa",
  ],
  postal: [
    "3",
    "Bưu chính",
    "Bưu chính công ích",
    "Dịch vụ bưu chính",
    "Dịch vụ bưu chính công ích",
    "Qua bưu chính",
    "Qua bưu chính công ích",
    "BCCI",
    "Qua BCCI",
  ],
};

/** What tells the channel within a longer word. */
export const channelParts: Vocabulary<Channel> = {
  online: ["trực tuyến", "online", "cổng dịch vụ công", "cổng DVC"],
  direct: ["trực tiếp"],
  postal: ["bưu chính", "bưu điện", "BCCI"],
};

/** What tells the service level within a longer word. */
export const serviceLevelParts: Vocabulary<ServiceLevel> = {
  full: ["toàn trình"],
  partial: ["một phần"],
  information: ["cung cấp thông tin"],
};

/** MucDo of the payload (4 full, 3 partial, 2 information), and the labels of portals. */
export const serviceLevelWords: Vocabulary<ServiceLevel> = {
  full: ["4", "Toàn trình", "DVC toàn trình", "DVCTT toàn trình"],
  partial: ["3", "Một phần", "DVC một phần", "DVCTT một phần"],
  information: [
    "2",
    "1",
    "Cung cấp thông tin trực tuyến",
    "DVC còn lại",
    "Mức độ 2",
    "Mức độ 1",
    "Mức 2",
  ],
};

/** How provincial systems carry over the labels from before decree 42/2022/NĐ-CP. Each may also be the other. */
export const oldLevelWords: Pick<Vocabulary<ServiceLevel>, "full" | "partial"> = {
  full: ["Mức độ 4", "Mức 4"],
  partial: ["Mức độ 3", "Mức 3"],
};

/** What tells the status within a longer word, such as "Đã trả kết quả (đúng hạn)". */
export const statusParts: Omit<Vocabulary<StatusClass>, "not-received"> = {
  open: ["đang xử lý", "đang giải quyết", "chờ bổ sung"],
  suspended: ["tạm dừng", "dừng xử lý"],
  returned: ["rút hồ sơ"],
  resolved: ["đã trả kết quả", "đã có kết quả", "đã giải quyết", "đã xử lý xong"],
};

/** The ten codes and labels set by the national portal, its string statuses, and words of provincial systems. */
export const statusWords: Vocabulary<StatusClass> = {
  "not-received": [
    "1",
    "Mới đăng ký",
    "3",
    "Không được tiếp nhận",
    "Từ chối tiếp nhận",
    "Không tiếp nhận",
    "receiving",
    "denied",
    "LUU_NHUNG_KHONG_NOP",
    "DA_NOP",
    "DA_HUY",
    "CONG_DAN_XOA",
    "Hồ sơ đăng ký mới trực tuyến",
    "Chờ tiếp nhận",
  ],
  open: [
    "2",
    "Được tiếp nhận",
    "Đã tiếp nhận",
    "Mới tiếp nhận",
    "4",
    "Đang xử lý",
    "Đang giải quyết",
    "5",
    "Yêu cầu bổ sung giấy tờ",
    "Yêu cầu bổ sung",
    "Chờ bổ sung",
    "Chờ bổ sung hồ sơ",
    "Chờ thực hiện liên thông",
    "new",
    "processing",
    "waiting",
    "DANG_TIEP_NHAN",
    "DA_TIEP_NHAN",
    "DANG_CAP_NHAT",
    "CHO_BO_SUNG",
    "DA_BO_SUNG_VA_NOP_LAI",
  ],
  suspended: [
    "6",
    "Yêu cầu thực hiện nghĩa vụ tài chính",
    "8",
    "Dừng xử lý",
    "Tạm dừng",
    "paying",
    "unresolved",
    "DANG_TAM_DUNG",
  ],
  returned: [
    "7",
    "Công dân yêu cầu rút hồ sơ",
    "Công dân rút hồ sơ",
    "Đã rút hồ sơ",
    "Xin rút",
    "Trả lại",
    "Hồ sơ không xử lý được",
    "cancelled",
  ],
  resolved: [
    "9",
    "Đã xử lý xong",
    "Đã giải quyết",
    "Đã giải quyết xong",
    "Hoàn thành",
    "Đã hoàn thành",
    "Đã xong",
    "Chờ trả kết quả",
    "10",
    "Đã trả kết quả",
    "releasing",
    "done",
  ],
};
