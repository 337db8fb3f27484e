import type { MissingSymbols } from "@tyle/core";

/** Publishers whose symbols are known. */
export type SymbolPublisher = "vn-portal" | "vn-statistics" | "eurostat" | "uk-statistics";

/** What publishers print where there is no value. A symbol means different things in different hands. */
export const missingSymbols: Readonly<Record<SymbolPublisher, MissingSymbols>> = {
  // Reports of offices and portals. KPS is "không phát sinh": nothing arose that could be counted. A cell with "x" is not
  // to be filled.
  "vn-portal": {
    KPS: "not-applicable",
    kps: "not-applicable",
    "Không phát sinh": "not-applicable",
    "N/A": "not-applicable",
    "n/a": "not-applicable",
    x: "not-applicable",
    X: "not-applicable",
    "-": "not-provided",
    "–": "not-provided",
    ".": "not-provided",
    "..": "not-provided",
    "...": "not-provided",
    "…": "not-provided",
    ":": "not-provided",
  },
  // Statistical yearbooks of Vietnam: "-" did not occur, "..." occurred but was not collected.
  "vn-statistics": { "-": "not-applicable", "...": "not-provided", "…": "not-provided" },
  // ":" not available, ":c" confidential, ":z" not applicable.
  eurostat: { ":": "not-provided", ":c": "suppressed", ":z": "not-applicable" },
  // Shorthands of the Government Analysis Function.
  "uk-statistics": {
    "[x]": "not-provided",
    "[c]": "suppressed",
    "[z]": "not-applicable",
    "[low]": "below-half-unit",
  },
};
