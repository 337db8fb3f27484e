import {
  type Diagnostic,
  defineDiagnostics,
  diagnostic,
  formatCounted,
  type Text,
} from "@tyle/core";

/** A batch whose rows do not match the ledger. */
interface Batch {
  readonly batch: string;
  readonly found: string;
  readonly loaded: string;
}

/** What may be wrong with the tables, and between them and the ledger. */
export const clickhouseDiagnostics = defineDiagnostics({
  "clickhouse/column-type": diagnostic({
    severity: "error",
    message: ({ column, type }: { column: string; type: string }) => ({
      en: `The column ${column} has the type ${type}.`,
      vi: `Cột ${column} có kiểu ${type}.`,
    }),
    hint: {
      en: "Codes and words are String, LowCardinality(String) or Enum: numbers have lost their leading zeros, and FixedString is filled up with zero bytes (ALTER TABLE … MODIFY COLUMN … String, or a view with toString, takes them away). Days are whole numbers such as 20250131.",
      vi: "Mã và từ phải là String, LowCardinality(String) hoặc Enum: ghi bằng số thì mất các số 0 ở đầu, còn FixedString bị thêm byte 0 ở cuối (bỏ bằng ALTER TABLE … MODIFY COLUMN … String, hoặc bằng view dùng toString). Ngày là số nguyên như 20250131.",
    },
    example: { column: "unit", type: "FixedString(6)" },
  }),
  "clickhouse/batch-short": diagnostic({
    severity: "error",
    message: ({ batch, found, loaded }: Batch) => ({
      en: `Batch "${batch}": ${found} of ${formatCounted(loaded, "dossier")} answered.`,
      vi: `Lô "${batch}": chỉ có ${found} trên ${loaded} hồ sơ được trả về.`,
    }),
    hint: {
      en: "Check that every shard answers and that no partition is detached, or load the batch again.",
      vi: "Hãy kiểm tra rằng mọi máy chủ đều trả lời và không có phân vùng nào bị tách, hoặc nạp lại lô này.",
    },
    example: { batch: "hoso-2025-01.csv", found: "485646", loaded: "1000000" },
  }),
  "clickhouse/batch-unfinished": diagnostic({
    severity: "error",
    message: ({ batch }: Pick<Batch, "batch">) => ({
      en: `Batch "${batch}" is being loaded, or a load of it broke off; its rows may be of two loads.`,
      vi: `Lô "${batch}" đang được nạp, hoặc lần nạp bị gián đoạn; các dòng có thể thuộc hai lần nạp.`,
    }),
    hint: {
      en: "Wait for the load to end; if none runs, load the batch again.",
      vi: "Hãy chờ nạp xong; nếu không có lần nạp nào đang chạy, hãy nạp lại lô này.",
    },
    example: { batch: "hoso-2025-01.csv" },
  }),
  "clickhouse/batch-over": diagnostic({
    severity: "error",
    message: ({ batch, found, loaded }: Batch) => ({
      en: `Batch "${batch}": ${formatCounted(found, "dossier")} answered, ${formatCounted(loaded, "was", "were")} loaded.`,
      vi: `Lô "${batch}": có ${found} hồ sơ được trả về, trong khi chỉ nạp ${loaded}.`,
    }),
    hint: {
      en: "Rows were added besides loadBatch, or twice. Load the batch again; that replaces it.",
      vi: "Có dòng được thêm ngoài loadBatch, hoặc thêm hai lần. Hãy nạp lại lô này để thay thế.",
    },
    example: { batch: "hoso-2025-01.csv", found: "2000000", loaded: "1000000" },
  }),
});

/** What is wrong, in one line. */
export const messagesOf = (diagnostics: readonly Diagnostic[], language: keyof Text): string =>
  diagnostics.map(({ message }) => message[language]).join(" ");
