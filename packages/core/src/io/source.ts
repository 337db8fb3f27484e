/** Bytes with a name, which can be read more than once. */
export interface Source {
  /** The name shown in locations, such as "xa-2022.csv". */
  readonly name: string;
  /** Total bytes, where known beforehand. */
  readonly size?: number;
  /** Reads from the start, chunk by chunk. */
  bytes(): AsyncIterable<Uint8Array>;
  /** SHA-256 of all bytes, in hexadecimal digits. */
  sha256(): Promise<string>;
}

// The part of Web Cryptography that Node, Deno, Bun, workers and browsers share.
declare const crypto: {
  readonly subtle: { digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer> };
};

/**
 * Makes a source of bytes that are in memory already.
 *
 * @example
 * memorySource("xa.csv", new TextEncoder().encode("Xã;Tỷ lệ\nCát Tiên;0,03%\n"))
 */
export function memorySource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
    async sha256() {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  };
}
