/** The fixed words of a report page. */
export const pageWords = {
  vi: {
    verdict: { certain: "Chắc chắn:", refused: "Không khẳng định được:", note: "" },
    notes: "Ghi chú",
    sources: "Nguồn số liệu",
    cells: "các ô",
    table: (rows: number) => `Bảng số liệu (${rows} dòng)`,
    downloads: "Tải số liệu",
  },
  en: {
    verdict: { certain: "Certain:", refused: "Cannot be claimed:", note: "" },
    notes: "Notes",
    sources: "Sources",
    cells: "cells",
    table: (rows: number) => `Table of the numbers (${rows} rows)`,
    downloads: "Download the data",
  },
} as const;
