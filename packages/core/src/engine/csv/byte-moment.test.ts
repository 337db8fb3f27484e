import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MomentReader } from "./byte-moment.ts";
import { encodeUtf8 } from "./utf8.ts";

const reader = new MomentReader();

/** What both ways of reading say about sixteen bytes. */
function readBoth(text: string): readonly [quick: string | null, general: string | null] {
  const bytes = encodeUtf8(text);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen = (isRead: boolean): string | null =>
    isRead ? `${reader.day} ${reader.second}` : null;
  return [seen(reader.readMinute(words, 0)), seen(reader.read(bytes, 0, 16))];
}

describe("readMinute", () => {
  it("reads the usual form as the general reader does", () => {
    const part = (width: number) =>
      fc.nat(10 ** width - 1).map((value) => String(value).padStart(width, "0"));
    const moment = fc
      .tuple(part(2), fc.integer({ min: 0, max: 13 }), part(4), fc.nat(25), fc.nat(61))
      .map(([day, month, year, hour, minute]) => {
        const [mm, hh, min] = [month, hour, minute].map((n) => String(n).padStart(2, "0"));
        return `${day}/${mm}/${year} ${hh}:${min}`;
      });
    fc.assert(
      fc.property(moment, (text) => {
        const [quick, general] = readBoth(text);
        expect(quick).toBe(general);
      }),
      { numRuns: 10_000 },
    );
  });

  it("reads 29/02/2024 08:15", () => {
    const [quick, general] = readBoth("29/02/2024 08:15");
    expect(quick).toBe(general);
    expect(quick).not.toBeNull();
  });

  it("refuses each single byte that is wrong, and nothing else", () => {
    const right = encodeUtf8("12/11/2022 11:22");
    for (let at = 0; at < 16; at += 1) {
      for (let byte = 0; byte < 128; byte += 1) {
        const changed = Uint8Array.from(right);
        changed[at] = byte;
        const [quick, general] = readBoth(String.fromCharCode(...changed));
        // The general reader also takes a "T" between day and time.
        expect(quick, `${byte} at ${at}`).toBe(byte === 84 && at === 10 ? null : general);
      }
    }
  });
});
