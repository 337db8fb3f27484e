/** The fixed words of a report page. */
export const pageWords = {
  vi: {
    verdict: { certain: "Chắc chắn:", refused: "Không khẳng định được:", note: "" },
    notes: "Ghi chú",
    sources: "Nguồn số liệu",
    cells: "các ô",
    downloads: "Tải số liệu",
  },
  en: {
    verdict: { certain: "Certain:", refused: "Cannot be claimed:", note: "" },
    notes: "Notes",
    sources: "Sources",
    cells: "cells",
    downloads: "Download the data",
  },
} as const;
