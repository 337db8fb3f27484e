import { type FontWidths, regularWidths, semiBoldWidths } from "./font-widths.data.ts";

/** How a text is set. */
export interface TextFont {
  readonly size: number;
  /** From 600 on the bold widths are used. */
  readonly weight?: number;
}

const open = (widths: FontWidths): ReadonlyMap<string, number> =>
  new Map(
    widths.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
  );

const regular = /* @__PURE__ */ open(regularWidths);
const semiBold = /* @__PURE__ */ open(semiBoldWidths);

/** The width of a wide character, for scripts that the table does not hold: too much room is better than too little. */
const unknownWidth = 1000;

/**
 * Measures a line of text as Be Vietnam Pro sets it, without a font or a browser. Kerning is left out, which makes
 * at most a third of a pixel on names of places.
 *
 * @example
 * textWidth("Đồng Nai Thượng", { size: 12 }) // 101.8
 */
export function textWidth(text: string, { size, weight = 400 }: TextFont): number {
  const widths = weight >= 600 ? semiBold : regular;
  let sum = 0;
  for (const character of text.normalize("NFC")) {
    sum += widths.get(character) ?? unknownWidth;
  }
  return Math.round(sum * size) / 1000;
}

/**
 * Breaks a text into lines at blanks so that each is at most so wide, where its words allow.
 *
 * @example
 * wrapText("Thị trấn Phước Cát", 70, { size: 12 }) // ["Thị trấn", "Phước Cát"]
 */
export function wrapText(text: string, width: number, font: TextFont): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, font) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
