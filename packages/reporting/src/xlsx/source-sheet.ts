import type { Language } from "@tyle/core";
import type { Dataset } from "../dataset/dataset.ts";
import { reportSources } from "../page/report-parts.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const heads = {
  vi: ["Tệp", "Ô", "SHA-256", "Ghi chú"],
  en: ["File", "Cells", "SHA-256", "Note"],
} as const;

/** Where the numbers come from, and what is to be said about them. */
export function sourceSheet(dataset: Dataset, language: Language): Pick<Sheet, "rows" | "widths"> {
  const text = (value: string): SheetCell => ({ text: value });
  return {
    rows: [
      heads[language].map((label): SheetCell => ({ text: label, bold: true })),
      ...reportSources(dataset).map(({ file, cells, sha256, title }) => [
        text(file),
        text(cells),
        text(sha256),
        text(title?.[language] ?? ""),
      ]),
      ...dataset.notes.map((note) => [null, null, null, text(note.text[language])]),
    ],
    widths: [28, 16, 70, 60],
  };
}
