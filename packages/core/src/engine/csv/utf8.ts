// The part of the Encoding Standard that Node, browsers and workers share, so that core needs no DOM types.
declare class TextDecoder {
  constructor(label: "utf-8", options: { readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of some bytes; what is not UTF-8 becomes U+FFFD, as the CSV reader has it. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The bytes of a text. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);
