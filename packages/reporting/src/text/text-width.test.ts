import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { regularWidths, semiBoldWidths } from "./font-widths.data.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { trueTypeWidths } from "./true-type-widths.ts";

const require = createRequire(import.meta.url);
const font = (file: string) =>
  trueTypeWidths(readFileSync(require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)));

describe("the table of widths", () => {
  it.each([
    ["400Regular/BeVietnamPro_400Regular.ttf", regularWidths],
    ["600SemiBold/BeVietnamPro_600SemiBold.ttf", semiBoldWidths],
  ])("is that of %s", (file, widths) => {
    const { widthOf } = font(file);
    for (const [width, characters] of widths) {
      for (const character of characters)
        expect([character, widthOf(character)]).toEqual([character, width]);
    }
  });

  it("measures letters with tone marks as the font does", () => {
    const { widthOf } = font("400Regular/BeVietnamPro_400Regular.ttf");
    for (const letter of "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỲÝàáãèéìíòóõùúý") {
      expect([letter, textWidth(letter, { size: 1000 })]).toEqual([letter, widthOf(letter)]);
    }
  });

  it("has no glyph for what the font lacks", () => {
    expect(font("400Regular/BeVietnamPro_400Regular.ttf").widthOf("国")).toBeNull();
  });
});

describe("textWidth", () => {
  it("measures composed and decomposed letters alike, and bold wider", () => {
    const name = "Đồng Nai Thượng";
    expect(textWidth(name.normalize("NFD"), { size: 12 })).toBe(textWidth(name, { size: 12 }));
    expect(textWidth(name, { size: 12, weight: 600 })).toBeGreaterThan(
      textWidth(name, { size: 12 }),
    );
  });

  it("gives unknown characters room", () => {
    expect(textWidth("国", { size: 10 })).toBe(10);
  });
});

it("wraps at blanks and never within a word", () => {
  expect(wrapText("Thị trấn Phước Cát", 70, { size: 12 })).toEqual(["Thị trấn", "Phước Cát"]);
  expect(wrapText("Nghiêng", 5, { size: 12 })).toEqual(["Nghiêng"]);
});
