import type { Text } from "@tyle/core";

/** The tiers of administration. Districts ended on 2025-07-01. */
export type VnLevel = "province" | "district" | "commune";

/** The kinds of units, by their Vietnamese names without diacritics. */
export type VnKind =
  | "tinh"
  | "thanh_pho_tw"
  | "quan"
  | "huyen"
  | "thi_xa"
  | "thanh_pho"
  | "phuong"
  | "xa"
  | "thi_tran"
  | "dac_khu";

/** What is to be known of a kind. */
export interface KindFacts {
  readonly level: VnLevel;
  /** The word that stands before the name, as in "Thị trấn Cát Tiên". */
  readonly word: string;
  readonly label: Text;
}

/**
 * The kinds of units with the word that stands before a name and what they are called.
 *
 * @example
 * kinds.thi_tran.word // "Thị trấn"
 */
export const kinds: Readonly<Record<VnKind, KindFacts>> = {
  tinh: { level: "province", word: "Tỉnh", label: { vi: "tỉnh", en: "province" } },
  thanh_pho_tw: {
    level: "province",
    word: "Thành phố",
    label: { vi: "thành phố trực thuộc trung ương", en: "centrally-run city" },
  },
  quan: { level: "district", word: "Quận", label: { vi: "quận", en: "urban district" } },
  huyen: { level: "district", word: "Huyện", label: { vi: "huyện", en: "rural district" } },
  thi_xa: { level: "district", word: "Thị xã", label: { vi: "thị xã", en: "town" } },
  thanh_pho: {
    level: "district",
    word: "Thành phố",
    label: { vi: "thành phố thuộc tỉnh", en: "provincial city" },
  },
  phuong: { level: "commune", word: "Phường", label: { vi: "phường", en: "ward" } },
  xa: { level: "commune", word: "Xã", label: { vi: "xã", en: "commune" } },
  thi_tran: { level: "commune", word: "Thị trấn", label: { vi: "thị trấn", en: "township" } },
  dac_khu: { level: "commune", word: "Đặc khu", label: { vi: "đặc khu", en: "special zone" } },
};
