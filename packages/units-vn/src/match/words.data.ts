import type { VnKind } from "../unit/kind.ts";

/** The words and abbreviations for kinds that stand before a name. A longer one comes before those it begins with. */
export const kindWords: readonly (readonly [words: string, kinds: readonly VnKind[]])[] = [
  ["thành phố trực thuộc trung ương", ["thanh_pho_tw"]],
  ["thành phố", ["thanh_pho", "thanh_pho_tw"]],
  ["thị trấn", ["thi_tran"]],
  ["thị xã", ["thi_xa"]],
  ["đặc khu", ["dac_khu"]],
  ["phường", ["phuong"]],
  ["xã", ["xa"]],
  ["quận", ["quan"]],
  ["huyện đảo", ["huyen"]],
  ["huyện", ["huyen"]],
  ["tỉnh", ["tinh"]],
];

/** Abbreviations of the same; they need a name behind them. */
export const kindAbbreviations: readonly (readonly [words: string, kinds: readonly VnKind[]])[] = [
  ["tp", ["thanh_pho", "thanh_pho_tw"]],
  ["tt", ["thi_tran"]],
  ["tx", ["thi_xa"]],
  ["đk", ["dac_khu"]],
  ["ph", ["phuong"]],
  ["p", ["phuong"]],
  ["f", ["phuong"]],
  ["x", ["xa"]],
  ["q", ["quan"]],
  ["h", ["huyen"]],
  ["t", ["tinh"]],
];

/** What stands before the name of a unit where its office is named; one may follow another. */
export const officeWords: readonly string[] = [
  "văn phòng hội đồng nhân dân và ủy ban nhân dân",
  "văn phòng ủy ban nhân dân",
  "văn phòng hđnd và ubnd",
  "văn phòng ubnd",
  "hội đồng nhân dân và ủy ban nhân dân",
  "hđnd và ubnd",
  "ủy ban nhân dân",
  "hội đồng nhân dân",
  "trung tâm phục vụ hành chính công",
  "trung tâm hành chính công",
  "bộ phận tiếp nhận và trả kết quả",
  "bộ phận một cửa",
  "chủ tịch",
  "ubnd",
  "hđnd",
  "ttpvhcc",
  "tthcc",
  "vp ubnd",
];

/** Other names that are in use for provinces and their cities. */
export const otherNames: readonly (readonly [used: string, name: string])[] = [
  ["HCM", "Hồ Chí Minh"],
  ["TPHCM", "Hồ Chí Minh"],
  ["BRVT", "Bà Rịa - Vũng Tàu"],
  ["BR-VT", "Bà Rịa - Vũng Tàu"],
  ["TTH", "Thừa Thiên Huế"],
  ["TT Huế", "Thừa Thiên Huế"],
  ["Đắc Lắc", "Đắk Lắk"],
  ["Đăk Lăk", "Đắk Lắk"],
  ["Bắc Cạn", "Bắc Kạn"],
];
