import { damagedProblem, FileProblem, limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";

/** One part of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly compressed: Uint8Array;
  /** As the archive says. It may lie. */
  readonly size: number;
}

const [endSignature, entrySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];
/** The end record is 22 bytes, with a comment of up to 65,535 behind it. */
const endSearch = 22 + 65_535;

/**
 * Reads the directory of a ZIP archive and checks what it declares, before anything is inflated.
 *
 * @throws {FileProblem} when it is cut off, encrypted, or declares more than the limits allow.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at);
    total += entry.size;
    if (total > limits.maxInflatedBytes)
      throw limitProblem("inflated-bytes", limits.maxInflatedBytes);
    if (entry.size > Math.max(smallPart, entry.compressed.length * limits.maxInflation)) {
      throw limitProblem("inflation", limits.maxInflation);
    }
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** Parts up to this size may be of any ratio: blank sheets are. */
export const smallPart = 2 ** 20;

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSearch);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damagedProblem({ en: "the archive has no directory", vi: "tệp nén không có mục lục" });
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw cutOff();
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
  if (at + 46 + nameLength + extraLength > view.byteLength) throw cutOff();
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if ((flags & 1) !== 0) throw new FileProblem(spreadsheetDiagnostics["file/encrypted"]({}));
  if (method !== 0 && method !== 8) {
    throw damagedProblem({
      en: `${name} is compressed by a method that is not used`,
      vi: `${name} được nén bằng phương pháp không dùng`,
    });
  }
  const extra = at + 46 + nameLength;
  const sizes = readSizes(view, at, { from: extra, until: extra + extraLength });
  const data = dataStart(view, sizes.offset, name);
  if (data + sizes.compressed > bytes.length)
    throw damagedProblem({ en: `${name} is cut off`, vi: `${name} bị cắt ngắn` });
  const compressed = bytes.subarray(data, data + sizes.compressed);
  const entry = { name, isDeflated: method === 8, compressed, size: sizes.size };
  return { entry, next: extra + extraLength + commentLength };
}

const cutOff = (): FileProblem =>
  damagedProblem({
    en: "the directory of the archive is cut off",
    vi: "mục lục của tệp nén bị cắt ngắn",
  });

const isFull = 0xffffffff;

/** Sizes and place of a part; those of 4 GiB and more, and those of cautious writers, stand in the ZIP64 field. */
function readSizes(view: DataView, at: number, extra: { from: number; until: number }) {
  const plain = {
    size: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (
    let field = extra.from;
    field + 4 <= extra.until;
    field += 4 + view.getUint16(field + 2, true)
  ) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== isFull || next + 8 > extra.until) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return {
      size: take(plain.size),
      compressed: take(plain.compressed),
      offset: take(plain.offset),
    };
  }
  return plain;
}

function dataStart(view: DataView, offset: number, name: string): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) {
    throw damagedProblem({
      en: `${name} is not where the directory says`,
      vi: `${name} không nằm ở vị trí ghi trong mục lục`,
    });
  }
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}
