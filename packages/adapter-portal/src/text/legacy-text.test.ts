import { expect, test } from "vitest";
import { fromLegacy } from "./legacy-text.ts";

test.each([
  ["M· hå s¬", "Mã hồ sơ"],
  ["Ngµy tiÕp nhËn", "Ngày tiếp nhận"],
  ["Trùc tuyÕn", "Trực tuyến"],
  ["§· tr¶ kÕt qu¶", "Đã trả kết quả"],
  ["Kh«ng ®­îc tiÕp nhËn", "Không được tiếp nhận"],
])("TCVN3 %s", (text, expected) => expect(fromLegacy(text, "tcvn3")).toBe(expected));

test.each([
  ["Maõ hoà sô", "Mã hồ sơ"],
  ["Ngaøy tieáp nhaän", "Ngày tiếp nhận"],
  ["Tröïc tuyeán", "Trực tuyến"],
  ["Ñaõ traû keát quaû", "Đã trả kết quả"],
  ["Khoâng ñöôïc tieáp nhaän", "Không được tiếp nhận"],
  ["ÑAÊNG KYÙ", "ĐĂNG KÝ"],
])("VNI %s", (text, expected) => expect(fromLegacy(text, "vni")).toBe(expected));
