import { type LegalBasis, type LegalConfidence, parseLocalDate } from "@tyle/core";

type Instrument = Omit<LegalBasis, "article" | "confidence" | "source">;

const instrument = (
  name: string,
  issuedOn: string | null,
  validFrom: string | null,
  validTo: string | null = null,
): Instrument => ({
  instrument: name,
  issuedOn: issuedOn === null ? null : parseLocalDate(issuedOn),
  validFrom: validFrom === null ? null : parseLocalDate(validFrom),
  validTo: validTo === null ? null : parseLocalDate(validTo),
});

/** Instruments that are cited, with the dates that are known of them. */
export const instruments = {
  decree61: instrument("Nghị định 61/2018/NĐ-CP", "2018-04-23", "2018-06-21", "2025-07-01"),
  decree09: instrument("Nghị định 09/2019/NĐ-CP", "2019-01-24", null),
  circular01: instrument("Thông tư 01/2020/TT-VPCP", "2020-10-21", null),
  decree42: instrument("Nghị định 42/2022/NĐ-CP", "2022-06-24", "2022-08-15"),
  decision766: instrument("Quyết định 766/QĐ-TTg", "2022-06-23", "2022-06-23"),
  decision942: instrument("Quyết định 942/QĐ-TTg", "2021-06-15", null),
  formula766: instrument("Tài liệu mô tả công thức tính Bộ chỉ số 766 (bản 2026)", null, null),
  portalApi: instrument(
    "Giao diện dữ liệu đánh giá của Cổng Dịch vụ công quốc gia (2026)",
    null,
    null,
  ),
  metrics2026: instrument("Bảng chỉ tiêu METRICS 2026", null, null),
  provincialSystem: instrument(
    "Hệ thống một cửa điện tử cấp tỉnh (cách tính trong mã nguồn)",
    null,
    null,
  ),
  ministryReport: instrument("Báo cáo hằng tháng của Bộ TT&TT, nay là Bộ KH&CN", null, null),
  thanhHoa01: instrument("Quyết định 01/QĐ-UBND tỉnh Thanh Hóa", "2025-01-01", "2025-01-01"),
  localReport: instrument(
    "Số liệu, chỉ tiêu nêu tại báo cáo cải cách hành chính (chưa rõ văn bản gốc)",
    null,
    null,
  ),
  press: instrument("Bài báo về dịch vụ công trực tuyến tại huyện Cát Tiên (2023)", null, null),
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
