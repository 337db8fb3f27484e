/**
 * A short, stable name for a finding: FNV-1a over the characters. It tells findings apart from run to run and guards nothing.
 *
 * @example
 * fingerprint(["figures.yaml", "a", "contradicted"]) // 16 hexadecimal digits
 */
export function fingerprint(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of parts.join("\u0000")) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
