/**
 * Reduces a heading or a label to its bare letters and digits, so that "Mã hồ sơ", "MaHoSo" and "ma_ho_so" are one.
 *
 * @example
 * toKey("Ngày tiếp nhận") // "ngaytiepnhan"
 */
export const toKey = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
