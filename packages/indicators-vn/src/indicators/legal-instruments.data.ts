import { type LegalBasis, type LegalConfidence, parseLocalDate } from "@tyle/core";

/** A legal instrument, or another text that is cited, with the dates that are known of it. */
export type Instrument = Omit<LegalBasis, "article" | "confidence" | "source">;

const instrument = (
  name: string,
  issuedOn: string | null = null,
  validFrom: string | null = null,
): Instrument => ({
  instrument: name,
  issuedOn: issuedOn === null ? null : parseLocalDate(issuedOn),
  validFrom: validFrom === null ? null : parseLocalDate(validFrom),
  validTo: null,
});

/** Instruments that are cited, with the dates that are known of them. */
export const instruments = {
  circular01: instrument("Thông tư 01/2020/TT-VPCP", "2020-10-21"),
  decision766: instrument("Quyết định 766/QĐ-TTg", "2022-06-23", "2022-06-23"),
  decision942: instrument("Quyết định 942/QĐ-TTg", "2021-06-15"),
  formula766: instrument("Tài liệu mô tả công thức tính Bộ chỉ số 766 (bản 2026)"),
  portalApi: instrument("Giao diện dữ liệu đánh giá của Cổng Dịch vụ công quốc gia (2026)"),
  metrics2026: instrument("Bảng chỉ tiêu METRICS 2026"),
  provincialSystem: instrument("Hệ thống một cửa điện tử cấp tỉnh (cách tính trong mã nguồn)"),
  ministryReport: instrument("Báo cáo hằng tháng của Bộ TT&TT, nay là Bộ KH&CN"),
  thanhHoa01: instrument("Quyết định 01/QĐ-UBND tỉnh Thanh Hóa", "2025-01-01"),
  localReport: instrument(
    "Số liệu, chỉ tiêu nêu tại báo cáo cải cách hành chính (chưa rõ văn bản gốc)",
  ),
  press: instrument("Bài báo về dịch vụ công trực tuyến tại huyện Cát Tiên (2023)"),
} as const satisfies Readonly<Record<string, Instrument>>;

/**
 * Cites an instrument.
 *
 * @example
 * cite("decision766", "third-party", "formula document, 2026", "mục 3.3")
 */
export const cite = (
  key: keyof typeof instruments,
  confidence: LegalConfidence,
  source: string,
  article: string | null = null,
): LegalBasis => ({ ...instruments[key], article, confidence, source });
