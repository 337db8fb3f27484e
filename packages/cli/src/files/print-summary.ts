import { formatCount, formatCounted, formatDiagnostic, hasErrors } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import type { FileSummary } from "./file-summary.ts";

/** Findings shown for one file; a screen holds no more. */
const shownFindings = 50;

/** Tells on the error stream what became of the rows of a file. Gives whether something in it is wrong. */
export function printSummary(
  { file, ledger, diagnostics }: FileSummary,
  { err, language }: CommandContext,
): boolean {
  for (const diagnostic of diagnostics.slice(0, shownFindings)) {
    err(`${formatDiagnostic(diagnostic, language)}\n`);
  }
  const count = (value: number): string => formatCount(BigInt(value), language);
  const hidden = diagnostics.length - shownFindings;
  if (hidden > 0)
    err(
      `${{ en: `… and ${count(hidden)} more`, vi: `… và ${count(hidden)} mục khác` }[language]}\n`,
    );
  const [read, accepted] = [count(ledger.read), count(ledger.accepted)];
  const [rejected, skipped] = [count(ledger.rejected), count(ledger.skipped)];
  err(
    {
      en: `${file}: ${formatCounted(read, "row")} read = ${accepted} accepted + ${rejected} rejected + ${skipped} skipped\n`,
      vi: `${file}: đã đọc ${read} dòng = nhận ${accepted} + loại ${rejected} + bỏ qua ${skipped}\n`,
    }[language],
  );
  return hasErrors(diagnostics);
}
