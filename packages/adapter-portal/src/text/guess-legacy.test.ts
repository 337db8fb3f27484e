import { describe, expect, it } from "vitest";
import { guessLegacy } from "./guess-legacy.ts";

describe("guessLegacy", () => {
  it.each([
    "Trùc tuyÕn",
    "§· tr¶ kÕt qu¶",
    "Kh«ng ®­îc tiÕp nhËn",
    "§ang xö lý",
    "Bé phËn Mét cöa x· Gia ViÔn, huyÖn C¸t Tiªn",
    "UBND ph­êng B¹ch Mai",
  ])("takes %s for TCVN3", (text) => expect(guessLegacy(text)).toBe("tcvn3"));

  it.each([
    "Tröïc tuyeán",
    "Ñaõ traû keát quaû",
    "Khoâng ñöôïc tieáp nhaän",
    "Ñang xöû lyù",
    "Boä phaän Moät cöûa xaõ Gia Vieãn, huyeän Caùt Tieân",
  ])("takes %s for VNI", (text) => expect(guessLegacy(text)).toBe("vni"));

  it.each([
    "Trực tuyến",
    "Đã trả kết quả".normalize("NFD"),
    "Xã Gia Viễn, huyện Cát Tiên",
    "Trà Vinh, Hà Nội, Phú Thọ, Gò Dầu, Cần Giờ, Sóc Trăng, Lý Sơn",
    "H36.12-230601-0001",
    "Müller & Söhne",
    "Façade “Crêpe” naïve",
    "25 °C ± 1 · § 4",
    "",
  ])("leaves %s alone", (text) => expect(guessLegacy(text)).toBeNull());
});
