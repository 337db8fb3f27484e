import * as library from "@e965/xlsx";
import { readBook, type StoredBook } from "./stored-book.ts";

/** Reads an .xls file in the thread that asks. It stands alone, so that its library is loaded for .xls only. */
export const readInPlace = (bytes: Uint8Array, maxText: number): StoredBook =>
  readBook(library, bytes, maxText);
