import { describe, expect, it } from "vitest";
import { ByteDictionary, irregular } from "./byte-dictionary.ts";
import { encodeUtf8 } from "./utf8.ts";

/** Bytes with room for a word behind them. */
function wordsOf(bytes: Uint8Array): DataView {
  const room = new Uint8Array(bytes.length + 4).fill(0xaa);
  room.set(bytes);
  return new DataView(room.buffer);
}

/** A dictionary that numbers its texts, with the texts that it had to judge. */
function numbering(): { readonly codeOf: (text: string) => number; readonly judged: string[] } {
  const judged: string[] = [];
  const dictionary = new ByteDictionary((text) => judged.push(text));
  return {
    judged,
    codeOf(text) {
      const { length } = encodeUtf8(text);
      return dictionary.codeOf(wordsOf(encodeUtf8(`,${text},`)), 1, 1 + length);
    },
  };
}

describe("ByteDictionary", () => {
  it("judges each text once, also when it has grown several times", () => {
    const { codeOf, judged } = numbering();
    const texts = Array.from({ length: 5_000 }, (_, i) => `Xã ${i} ${"ễ".repeat(i % 9)}`);
    const first = texts.map(codeOf);
    expect(first).toEqual(texts.map((_, at) => at + 1));
    expect(texts.map(codeOf)).toEqual(first);
    expect(judged).toEqual(texts);
  });

  it.each([
    ["lengths", ["a", "aa", "aaa", "aaaa", "aaaaa", ""]],
    ["zero bytes at the end", ["a", "a\0", "a\0\0", "\0", ""]],
    ["leading zeros", ["00123", "0123", "123"]],
    ["five digits", ["00000", "00001", "00010", "00100", "01000", "10000", "12345", "99999"]],
    ["what looks like five digits", ["12345", "1234:", "/2345", "12?45", "1234\0", "12345 "]],
    ["composed and decomposed letters", ["ễ", "ễ".normalize("NFD")]],
    ["letters of other cases", ["a", "A"]],
  ])("tells apart %s", (_, texts) => {
    const { codeOf } = numbering();
    for (const _ of ["new", "known"]) {
      expect(texts.map(codeOf)).toEqual(texts.map((_text, at) => at + 1));
    }
  });

  it("makes room for a text longer than all of its room", () => {
    const { codeOf } = numbering();
    const long = "x".repeat(100_000);
    expect([codeOf("a"), codeOf(long), codeOf(`${long}y`), codeOf("a"), codeOf(long)]).toEqual([
      1, 2, 3, 1, 2,
    ]);
  });

  it("keeps apart bytes that are no UTF-8, which read the same", () => {
    const judged: string[] = [];
    const dictionary = new ByteDictionary((text) => judged.push(text));
    const bytes = wordsOf(Uint8Array.of(0xff, 0xfe, 0xff));
    const codes = [0, 1, 2].map((at) => dictionary.codeOf(bytes, at, at + 1));
    expect(codes).toEqual([1, 2, 1]);
    expect(judged).toEqual(["\uFFFD", "\uFFFD"]);
  });

  it("remembers which texts it cannot judge", () => {
    let asked = 0;
    const dictionary = new ByteDictionary(() => {
      asked += 1;
      return irregular;
    });
    const { length } = encodeUtf8("Bồ câu");
    const bytes = wordsOf(encodeUtf8("Bồ câu"));
    const codes = [1, 2].map(() => dictionary.codeOf(bytes, 0, length));
    expect([codes, asked]).toEqual([[irregular, irregular], 1]);
  });
});
