import { describe, expect, it } from "vitest";
import { guessEncoding } from "./guess-encoding.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Each character of Latin-1 as its byte. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("guessEncoding", () => {
  it.each([
    ["a text in ASCII", utf8("a;b\n1;2\n"), "utf-8"],
    ["UTF-8", utf8("Đơn vị;Trực tuyến\n"), "utf-8"],
    ["UTF-8 that ends within a letter", utf8("Trực tuyến").slice(0, -3), "utf-8"],
    ["UTF-8 with a damaged letter", Uint8Array.from([...utf8("Trực tuyến"), 0xe1, 0x41]), "utf-8"],
    ["a mark of UTF-16", Uint8Array.from([0xfe, 0xff, 0, 65]), "utf-16be"],
    [
      "Vietnamese Windows",
      latin1("\u00d0\u00f5n v\u0069\u00f2;Tr\u00fd\u00f2c tuy\u00ea\u00ecn\n"),
      "windows-1258",
    ],
    ["TCVN3", latin1("§¬n vÞ;Trùc tuyÕn\n"), "windows-1252"],
    ["VNI", latin1("Ñôn vò;Tröïc tuyeán\n"), "windows-1252"],
  ])("knows %s", (_name, bytes, encoding) => {
    expect(guessEncoding(bytes)).toBe(encoding);
  });
});
