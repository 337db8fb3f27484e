import type { Language } from "@tyle/core";
import { chartTable, type Finding, type ReportPage, type ReportTable } from "@tyle/reporting/page";
import { formatTable } from "../format-table.ts";

/** Writes a report for a terminal. */
export function printReport(page: ReportPage, language: Language): string {
  const parts = [
    underline(page.title[language], "═"),
    ...page.findings.map((each) => printFinding(each, language)),
  ];
  for (const {
    heading,
    paragraphs = [],
    findings = [],
    chart,
    table,
    notes = [],
  } of page.sections) {
    parts.push("", underline(heading[language], "─"));
    if (chart) parts.push(`${chart.title[language]}`);
    parts.push(...paragraphs.map((text) => text[language]));
    parts.push(...findings.map((each) => printFinding(each, language)));
    const shown = table ?? (chart && chartTable(chart));
    if (shown) parts.push(printTable(shown, language).trimEnd());
    parts.push(...notes.map((text) => text[language]));
  }
  return `${parts.join("\n")}\n`;
}

const underline = (text: string, line: string): string =>
  `${text}\n${line.repeat([...text.normalize("NFC")].length)}`;

const marks: Record<Finding["verdict"], string> = { certain: "✓", refused: "✗", note: "•" };

const printFinding = ({ verdict, text, detail }: Finding, language: Language): string =>
  `${marks[verdict]} ${text[language]}${detail ? `\n    ${detail[language]}` : ""}`;

function printTable({ columns, rows }: ReportTable, language: Language): string {
  return formatTable(
    columns.map(({ label, align }) => ({
      label: label[language],
      align: align === "start" ? "left" : "right",
    })),
    rows.map((row) => row.map((cell) => cell[language])),
  );
}
