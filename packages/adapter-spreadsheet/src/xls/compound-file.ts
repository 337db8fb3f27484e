/** The container of old Office is cut into sectors, and says in a table which one follows which. */
const [sectorShiftAt, tableSectorsAt, tableSectorsInHeader] = [30, 76, 109];
/** Higher numbers are no sectors, but the end of a chain or an entry that is not in use. */
const lastSector = 0xffff_fffa;

/**
 * Judges whether a container (MS-CFB) holds all the sectors that its table leads to. Libraries read a file that is cut off
 * as one with fewer rows.
 */
export function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(sectorShiftAt, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  // The header takes the place of one sector.
  const hasSector = (sector: number): boolean => (sector + 1) * size < bytes.length;
  for (let at = 0; at < tableSectorsInHeader; at += 1) {
    const table = view.getUint32(tableSectorsAt + 4 * at, true);
    if (table > lastSector) return at > 0;
    if (!hasSector(table)) return false;
    const entries = Math.floor(Math.min(size, bytes.length - (table + 1) * size) / 4);
    for (let entry = 0; entry < entries; entry += 1) {
      const next = view.getUint32((table + 1) * size + 4 * entry, true);
      if (next <= lastSector && !hasSector(next)) return false;
    }
  }
  return true;
}
