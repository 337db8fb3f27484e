import { type Handler, Parser } from "htmlparser2";

/** Makes a parser of HTML. It stands alone, so that its library is loaded for HTML only. */
export const createParser = (handler: Partial<Handler>): Parser =>
  new Parser(handler, { decodeEntities: true });
