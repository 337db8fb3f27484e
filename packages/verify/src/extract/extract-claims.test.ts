import { describe, expect, it } from "vitest";
import { extractClaims } from "./extract-claims.ts";

/** "kind printed ← operands" of every claim that was tied. */
const claimsOf = (text: string, language: "vi" | "en" = "vi"): readonly string[] =>
  extractClaims(text, language)
    .claims.filter(({ link }) => link !== "none")
    .map(({ kind, printed, numerator, denominator, parts = [], from, to }) => {
      const operands = [numerator, denominator, ...parts, from, to].filter(
        (each) => each !== undefined,
      );
      return `${kind} ${printed.text} ← ${operands.map(({ text: each }) => each).join("; ")}`;
    });

const numbersOf = (text: string, language: "vi" | "en" = "vi"): readonly string[] =>
  extractClaims(text, language).figures.map((number) => number.text);

describe("numbers of a text", () => {
  it.each([
    ["Nhận hơn 4,3 triệu hồ sơ, giảm 13,2 %.", ["hơn 4,3 triệu", "13,2 %"]],
    ["Thu 6 tỷ 482 triệu đồng", ["6 tỷ 482 triệu"]],
    ["Theo Nghị định 61/2018/NĐ-CP ngày 23/4/2018, Điều 47, mức độ 3, 4", []],
    ["Kế hoạch 304/TB-VPCP giai đoạn 2016-2020, quý 1/2019", []],
    ["Trong tháng 7 năm 2021 có 1.245 hồ sơ", ["1.245"]],
    ["Một tuần 722 lượt", ["722"]],
    ["4.168m2 và 36.212trường", ["4.168", "36.212"]],
    ["cao hơn 4,98% so với 2020", ["hơn 4,98%"]],
    ["Đạt 99.41%, trong đó 05 xã đạt 100%", ["99.41%", "05", "100%"]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  it("know where they stand", () => {
    const { text, figures } = extractClaims("Đúng hạn 19.255 (96,55%)".normalize("NFD"), "vi");
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(["19.255", "96,55%"]);
  });
});

describe("claims of a text", () => {
  it.each([
    ["Giải quyết 85/92 đơn (đạt 92,4%)", ["rate 92,4% ← 85; 92"]],
    ["Giải quyết 85/92 đơn (đạt 94,2%)", ["rate 94,2% ← 85; 92"]],
    ["129 xã/193 xã đạt chuẩn, đạt 66,8%", ["rate 66,8% ← 129; 193"]],
    ["Có 662 trong tổng số 686 chi bộ, đạt 96,5%", ["rate 96,5% ← 662; 686"]],
    ["Trước hạn 19.255 (96,55%) trên 19.944 đến hạn", ["rate 96,55% ← 19.255; 19.944"]],
    ["Nhận 27.593 đơn, xong 22.038 (79,87%)", ["rate 79,87% ← 22.038; 27.593"]],
    ["Tổng số 5.809 = 717 cấp huyện + 5.092 cấp xã", ["sum 5.809 ← 717; 5.092"]],
    ["Cấp huyện 717 + cấp xã 5.092 = 5.809", ["sum 5.809 ← 717; 5.092"]],
    ["Đoạt 391 giải (45+79+112+155)", ["sum 391 ← 45; 79; 112; 155"]],
    [
      "Công bố 7.518 thủ tục: 3.595 mới, 977 sửa đổi, 2.926 bãi bỏ.",
      ["sum 7.518 ← 3.595; 977; 2.926"],
    ],
    ["Giải quyết 238/316 vụ, còn lại 35 vụ", ["change 35 ← 316; 238"]],
    ["Tỷ lệ tăng từ 20% lên 25%, tăng 5 điểm phần trăm", ["points 5 điểm phần trăm ← 20%; 25%"]],
    [
      "Đúng hạn 4.110 (97,86%), quá hạn 90 (2,14%) trong 4.200 hồ sơ",
      ["rate 97,86% ← 4.110; 4.200", "rate 2,14% ← 90; 4.200", "sum 4.200 ← 4.110; 90"],
    ],
  ])("%s", (text, expected) => {
    const found = claimsOf(text);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it("are found in English", () => {
    const text = "Of 1,414 requests 639 were closed (45.2 percent).";
    expect(claimsOf(text, "en")).toEqual(["rate 45.2 percent ← 639; 1,414"]);
  });

  it.each([
    "Tỷ lệ hài lòng đạt 99%.",
    "Xếp hạng 9/63, tăng 26 bậc.",
    "Dưới 3% hồ sơ trễ hạn trong 689 hồ sơ của 9 xã.",
    "Đến 30/6/2023 có 46 xã và 12 phường.",
  ])("are not made up: %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

it("ties nothing across long stretches, and comes to an end", () => {
  const line = "Tiếp nhận 1.250 hồ sơ, đúng hạn 1.100 hồ sơ (88%), quá hạn 150 hồ sơ (12%).";
  const { claims } = extractClaims(Array.from({ length: 400 }, () => line).join("\n"), "vi");
  const tied = claims.filter(({ link }) => link !== "none");
  const far = tied.filter(
    ({ printed, denominator }) => denominator && Math.abs(denominator.start - printed.start) > 200,
  );
  expect(tied).toHaveLength(1200);
  expect(far).toEqual([]);
});
