import { TyleError } from "@tyle/core";
import { docxText } from "./docx-text.ts";
import { htmlText } from "./html-text.ts";

/**
 * Reads the text of a document: plain text, Markdown, HTML or Word (docx), told apart by content first.
 *
 * @throws {TyleError} `content/invalid` for another format.
 */
export function readDocument(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return docxText(bytes, name);
  const text = decode(bytes, name);
  return /^\s*(?:<!doctype html|<html|<head|<body)/iu.test(text) || /\.html?$/iu.test(name)
    ? htmlText(text)
    : text;
}

declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

function decode(bytes: Uint8Array, name: string): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = {
      en: `"${name}" is no text, HTML or docx document in UTF-8.`,
      vi: `"${name}" không phải văn bản, HTML hay docx mã hóa UTF-8.`,
    };
    throw new TyleError("content/invalid", message, { cause });
  }
}
