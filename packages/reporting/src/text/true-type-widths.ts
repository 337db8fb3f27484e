/** Reads the width of single characters from a TrueType font. */
export interface TrueTypeWidths {
  /** In thousandths of the font size; `null` where the font has no glyph for the character. */
  widthOf(character: string): number | null;
}

/**
 * Opens a TrueType font for measuring: the tables head, hhea, hmtx and cmap (format 4) of the OpenType specification.
 */
export function trueTypeWidths(font: Uint8Array): TrueTypeWidths {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tableOffsets(view);
  const offset = (tag: string): number => tables.get(tag) ?? 0;
  const unitsPerEm = view.getUint16(offset("head") + 18);
  const metricCount = view.getUint16(offset("hhea") + 34);
  const glyphOf = openCharacterMap(view, offset("cmap"));
  return {
    widthOf(character) {
      const glyph = glyphOf(character.codePointAt(0) ?? 0);
      if (glyph === 0) return null;
      const metric = Math.min(glyph, metricCount - 1);
      return Math.round((view.getUint16(offset("hmtx") + metric * 4) * 1000) / unitsPerEm);
    },
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte)));
    tables.set(tag.join(""), view.getUint32(record + 8));
  }
  return tables;
}

/** Finds the subtable of format 4, which covers the Basic Multilingual Plane, and looks glyphs up in it. */
function openCharacterMap(view: DataView, cmap: number): (code: number) => number {
  const count = view.getUint16(cmap + 2);
  const starts = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const table = starts.find((start) => view.getUint16(start) === 4);
  if (table === undefined) return () => 0;
  const doubled = view.getUint16(table + 6);
  const [ends, firsts] = [table + 14, table + 16 + doubled];
  return (code) => {
    for (let at = 0; at < doubled; at += 2) {
      if (view.getUint16(ends + at) < code) continue;
      const first = view.getUint16(firsts + at);
      if (first > code) return 0;
      const delta = view.getUint16(firsts + doubled + at);
      const rangeAt = firsts + 2 * doubled + at;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
