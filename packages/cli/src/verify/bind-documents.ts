import { dirname, resolve } from "node:path";
import type { Language, Text } from "@tyle/core";
import {
  bindDocument,
  type DocumentCoverage,
  type LocatedFiguresFile,
  type StaleReason,
  unusedFigures,
  type VerificationReport,
} from "@tyle/verify";
import { readBytes } from "../read-bytes.ts";

/** How the documents of a figures file and its figures cover each other. */
export interface Coverage {
  readonly documents: readonly DocumentCoverage[];
  /** Figures that occur in no document. */
  readonly unused: readonly string[];
}

/** Reads the documents of a figures file; `null` where it names none. */
export function bindDocuments(
  { file, name }: LocatedFiguresFile,
  report: VerificationReport,
): Coverage | null {
  if (!file.documents) return null;
  const documents = file.documents.map((path) => {
    const text = new TextDecoder().decode(readBytes(resolve(dirname(name), path)));
    return bindDocument({ name: path, text, language: file.language ?? "vi" }, report);
  });
  return { documents, unused: unusedFigures(report, documents) };
}

/** Tells whether anything that is printed is out of date. */
export const isStale = ({ documents }: Coverage): boolean =>
  documents.some(({ bindings }) => bindings.some(({ stale }) => stale !== null));

const reasons: Record<StaleReason, Text> = {
  "text-differs": { vi: "khác với tệp số liệu", en: "is not what the figures file prints" },
  "figure-wrong": { vi: "số liệu không đúng", en: "the figure is wrong" },
  "data-revised": { vi: "dữ liệu đã được sửa", en: "the data were revised" },
  "no-such-figure": { vi: "không có số liệu này", en: "there is no such figure" },
};

/** Writes the coverage for a person. */
export function formatCoverage({ documents, unused }: Coverage, language: Language): string {
  const stale = documents.flatMap(({ bindings }) =>
    bindings.flatMap(({ document, line, column, id, text, stale: why, surface }) =>
      why
        ? [`${document}:${line}:${column}  ${id}  ${text} (${surface}): ${reasons[why][language]}`]
        : [],
    ),
  );
  const free = documents.flatMap(({ document, unbound }) =>
    unbound.map(({ line, column, text }) => `${document}:${line}:${column}  ${text}`),
  );
  const words = {
    en: { free: "Numbers without a figure:", unused: "Figures that occur nowhere:" },
    vi: { free: "Con số chưa gắn với số liệu nào:", unused: "Số liệu không xuất hiện ở đâu:" },
  }[language];
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [title, ...lines.map((each) => `  ${each}`)] : [];
  const lines = [...stale, ...section(words.free, free), ...section(words.unused, unused)];
  return lines.map((each) => `${each}\n`).join("");
}
