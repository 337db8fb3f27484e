import type { Text } from "@tyle/core";
import { Composer, type CST, type Document, Lexer, type LineCounter, Parser } from "yaml";

/** What is wrong with a text, and where. */
export interface BrokenAt {
  readonly reason: Text;
  readonly offset: number;
}

/** A document, or what is wrong with it. */
export type Composed =
  | { readonly document: Document.Parsed; readonly broken: null }
  | { readonly document: null; readonly broken: BrokenAt };

/** The composer of the library calls itself once a level, and takes the whole process down at some thousand. */
const deepest = 100;

/** Composes the one document of a text. */
export function composeDocument(text: string, lines: LineCounter): Composed {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return refuse(tooDeep, parser.offset);
  }
  tokens.push(...parser.end());
  const lost = text.indexOf("\ufffd");
  if (lost >= 0) return refuse(notUtf8, lost);
  // Its check for keys that are given twice compares each key with all others.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  const [document, second] = composer.compose(tokens, false, text.length);
  if (!document) return refuse(noContent, 0);
  const [error] = document.errors;
  if (error) return refuse({ en: error.message, vi: error.message }, error.pos[0]);
  return second ? refuse(twoDocuments, second.range[0]) : { document, broken: null };
}

const refuse = (reason: Text, offset: number): Composed => ({
  document: null,
  broken: { reason, offset },
});

const tooDeep = {
  en: `more than ${deepest} levels are nested here`,
  vi: `ở đây lồng nhau quá ${deepest} cấp`,
};
const notUtf8 = {
  en: "there are bytes here that are not UTF-8",
  vi: "ở đây có byte không thuộc bảng mã UTF-8",
};
const noContent = { en: "there is nothing in it", vi: "không có nội dung" };
const twoDocuments = {
  en: "a second document begins here",
  vi: "ở đây bắt đầu tài liệu thứ hai",
};
