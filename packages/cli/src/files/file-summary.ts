import type { IngestSummary } from "@tyle/core";

/** What the commands tell of a file once it was read. */
export type FileSummary = Pick<IngestSummary, "file" | "ledger" | "rejects" | "diagnostics">;
