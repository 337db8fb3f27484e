/**
 * The colours of charts on a white page. A report in dark mode replaces each of them by its style sheet.
 * Contrast with white: ink 14.7, muted 5.9, value 6.7, target 5.0. Colour is never the only sign.
 */
export const palette = {
  ink: "#1f2937",
  muted: "#566070",
  grid: "#d8dde4",
  value: "#0b5cad",
  range: "#062f5a",
  target: "#b45309",
  page: "#ffffff",
} as const;

/** Be Vietnam Pro is what texts are measured with; the others are there on most machines and are not wider. */
export const fontFamily = "Be Vietnam Pro,Segoe UI,Roboto,Noto Sans,Arial,sans-serif";
