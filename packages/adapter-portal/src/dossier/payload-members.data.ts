/**
 * The members of the lists within a dossier, as the synchronisation payload to the national portal names them. Those of
 * requests and results differ between editions of the payload; the first that has something counts.
 */
export const payloadMembers = {
  /** DanhSachLePhi */
  amount: ["Gia"],
  /** TaiLieuNop */
  digitised: ["DuocSoHoa"],
  reused: ["DuocTaiSuDung"],
  personalStore: ["DuocLayTuKhoDMQG"],
  /** DanhSachGiayToKetQua */
  resultCode: ["MaGiayToKetQua", "MaKetQua", "GiayToId"],
  resultLink: ["DuongDanTepTinKetQua", "DuongDanTaiTepTin", "DuongDan"],
  /** DanhSachHoSoBoSung */
  requestedAt: ["NgayYeuCauBoSung", "NgayBoSung"],
  completedAt: ["NgayTiepNhanBoSung", "NgayHoanThanhBoSung"],
} as const;
