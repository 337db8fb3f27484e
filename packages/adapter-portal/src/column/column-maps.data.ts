import type { ColumnMap } from "./portal-field.ts";

/** The synchronisation payload of provincial systems to the national portal. */
const syncPayload: ColumnMap = {
  name: "sync-payload",
  columns: {
    code: ["MaHoSo"],
    "other-code": ["MaHoSoKhac", "MaHoSoCDVCQG"],
    procedure: ["MaTTHC"],
    unit: ["MaDonVi"],
    agency: ["DonViXuLy"],
    channel: ["KenhThucHien"],
    "service-level": ["MucDo"],
    status: ["TrangThaiHoSo"],
    "submitted-at": ["NgayNopHoSo"],
    "received-at": ["NgayTiepNhan"],
    "due-at": ["NgayHenTra"],
    "ended-at": ["NgayKetThucXuLy"],
    "returned-at": ["NgayTra"],
    "paid-online": ["DuocThanhToanTrucTuyen"],
    "fee-lines": ["DanhSachLePhi"],
    papers: ["TaiLieuNop"],
    results: ["DanhSachGiayToKetQua"],
    supplements: ["DanhSachHoSoBoSung"],
    "papers-digitised": ["HoSoCoThanhPhanSoHoa"],
    "data-reused": ["DuocTaiSuDung"],
    "personal-store-used": ["DuocLayTuKhoDMQG"],
  },
};

/** Lists of dossiers as one-stop portals show and export them. */
const dossierList: ColumnMap = {
  name: "dossier-list",
  columns: {
    code: ["Mã hồ sơ", "Số hồ sơ", "Mã số hồ sơ", "Số biên nhận", "Mã HS"],
    "other-code": [
      "Mã hồ sơ tiếp nhận",
      "Mã hồ sơ khác",
      "Mã hồ sơ CDVCQG",
      "Mã hồ sơ quốc gia",
      "Mã hồ sơ trực tuyến",
    ],
    procedure: ["Mã TTHC", "Mã thủ tục", "Mã thủ tục hành chính"],
    unit: ["Mã đơn vị", "Mã ĐVHC", "Mã đơn vị hành chính", "Mã đơn vị tiếp nhận", "Mã xã"],
    agency: [
      "Đơn vị tiếp nhận",
      "Cơ quan tiếp nhận",
      "Cơ quan",
      "Cơ quan thực hiện",
      "Cơ quan giải quyết",
      "Đơn vị giải quyết",
      "Đơn vị xử lý",
      "Tên đơn vị",
      "Đơn vị",
    ],
    channel: [
      "Kênh",
      "Kênh thực hiện",
      "Kênh tiếp nhận",
      "Hình thức nộp",
      "Hình thức nộp hồ sơ",
      "Hình thức tiếp nhận",
      "Cách thức nộp",
    ],
    "service-level": [
      "Mức độ",
      "Mức độ dịch vụ công",
      "Mức độ DVC",
      "Loại dịch vụ công",
      "Loại DVC",
    ],
    status: ["Trạng thái", "Trạng thái hồ sơ", "Tình trạng", "Tình trạng hồ sơ"],
    "submitted-at": ["Ngày nộp hồ sơ", "Ngày nộp", "Thời gian nộp"],
    "received-at": ["Ngày tiếp nhận", "Ngày nhận", "Ngày nhận hồ sơ", "Thời gian tiếp nhận"],
    "due-at": [
      "Ngày hẹn trả",
      "Hạn trả",
      "Ngày hẹn trả kết quả",
      "Ngày hẹn",
      "Hạn xử lý",
      "Hạn giải quyết",
    ],
    "ended-at": ["Ngày kết thúc xử lý", "Ngày có kết quả", "Ngày kết thúc", "Ngày hoàn thành"],
    "returned-at": ["Ngày trả", "Ngày trả kết quả"],
    "paid-online": ["Được thanh toán trực tuyến", "Thanh toán trực tuyến"],
  },
};

/** The maps that are tried, in this order, after those of the user. */
export const portalColumnMaps: readonly ColumnMap[] = [syncPayload, dossierList];
