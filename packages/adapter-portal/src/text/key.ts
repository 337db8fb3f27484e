/**
 * Reduces a heading or a label to its bare letters and digits, so that "Mã hồ sơ", "MaHoSo" and "ma_ho_so" are one.
 *
 * @example
 * toKey("Ngày tiếp nhận") // "ngaytiepnhan"
 */
export function toKey(text: string): string {
  const key = text.normalize("NFD").toLowerCase().replaceAll("đ", "d").replace(usual, "");
  return bare.test(key) ? key : key.replace(/[^\p{Letter}\p{Number}]/gu, "");
}

// Classes of Unicode are slow, and few texts need them: these are the marks and signs of Vietnamese headings.
const usual = /[\u0300-\u036f\s_./()-]/g;
const bare = /^[a-z0-9]*$/;
