import { defineDiagnostics, diagnostic } from "@tyle/core";

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
});
