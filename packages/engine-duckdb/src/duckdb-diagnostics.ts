import { defineDiagnostics, diagnostic, formatCounted } from "@tyle/core";

/** What may be wrong with the files that DuckDB reads. */
export const duckdbDiagnostics = defineDiagnostics({
  "duckdb/unreadable": diagnostic({
    severity: "error",
    message: ({ reason }: { reason: string }) => ({
      en: `DuckDB cannot read this file: ${reason}`,
      vi: `DuckDB không đọc được tệp này: ${reason}`,
    }),
    hint: {
      en: "Write the file again, for example with tyle pack, and check that it was copied whole.",
      vi: "Hãy ghi lại tệp, chẳng hạn bằng tyle pack, và kiểm tra rằng tệp được sao chép đầy đủ.",
    },
    example: { reason: "No magic bytes found at end of file 'a.parquet'" },
  }),
  "duckdb/columns-missing": diagnostic({
    severity: "error",
    message: ({ columns }: { columns: string }) => ({
      en: `These columns of the table of dossiers are missing: ${columns}.`,
      vi: `Bảng hồ sơ thiếu các cột: ${columns}.`,
    }),
    hint: {
      en: "Make the file with tyle pack, or rename the columns as the package's README has them.",
      vi: "Hãy tạo tệp bằng tyle pack, hoặc đặt lại tên cột như trong README của gói.",
    },
    example: { columns: "received_on, due_on" },
  }),
  "duckdb/column-type": diagnostic({
    severity: "error",
    message: ({ column, type }: { column: string; type: string }) => ({
      en: `The column ${column} has the type ${type}.`,
      vi: `Cột ${column} có kiểu ${type}.`,
    }),
    hint: {
      en: "Codes and words are texts: numbers have lost their leading zeros. Days are whole numbers such as 20250131. Make the file with tyle pack.",
      vi: "Mã và từ phải là văn bản: ghi bằng số thì mất các số 0 ở đầu. Ngày là số nguyên như 20250131. Hãy tạo tệp bằng tyle pack.",
    },
    example: { column: "unit", type: "INTEGER" },
  }),
  "duckdb/values": diagnostic({
    severity: "error",
    message: ({ column, rows }: { column: string; rows: string }) => ({
      en: `${formatCounted(rows, "row has", "rows have")} a value in the column ${column} that does not belong there.`,
      vi: `${rows} dòng có giá trị không hợp lệ ở cột ${column}.`,
    }),
    hint: {
      en: "Such rows would be counted wrongly, so none is. Make the file with tyle pack, or put the words and numbers of the package's README there.",
      vi: "Các dòng này sẽ bị đếm sai nên không dòng nào được đếm. Hãy tạo tệp bằng tyle pack, hoặc dùng các từ và số nêu trong README của gói.",
    },
    example: { column: "channel", rows: "12" },
  }),
});
