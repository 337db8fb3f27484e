import { indicators } from "@tyle/indicators-vn";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatTable } from "../format-table.ts";
import { confidenceMarks } from "./confidence-words.data.ts";
import { toIndicatorJson } from "./indicator-json.ts";

/** Prints the catalogue, one indicator a line. */
export function listIndicators(
  format: "table" | "json",
  { out, language }: CommandContext,
): ExitCode {
  if (format === "json") {
    out(`${JSON.stringify({ indicators: indicators.map(toIndicatorJson) }, null, 2)}\n`);
    return exitCode.ok;
  }
  const columns = { vi: ["Mã", "Tên", "Độ tin cậy"], en: ["Id", "Name", "Confidence"] }[language];
  const rows = indicators.map(({ id, label, legalBasis }) => {
    const marks = new Set(
      legalBasis.map(({ confidence }) => confidenceMarks[confidence][language]),
    );
    return [id, label[language], [...marks].join(", ")];
  });
  out(
    formatTable(
      columns.map((label) => ({ label, align: "left" })),
      rows,
    ),
  );
  return exitCode.ok;
}
