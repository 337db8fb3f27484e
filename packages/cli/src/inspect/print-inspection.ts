import { formatCount, formatDiagnostic, type Text } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { formatTable } from "../format-table.ts";
import type { Inspection } from "./inspection.ts";

const words = {
  en: {
    file: "file",
    reader: "format",
    profile: "table",
    period: "period",
    unit: "unit",
    rows: "rows",
    unknown: "not recognised; try --suggest",
    accounts: ["read", "accepted", "rejected", "skipped"],
    sheet: ["sheet", "rows", "columns", "merged ranges"],
    hidden: "(hidden)",
  },
  vi: {
    file: "tệp",
    reader: "định dạng",
    profile: "loại bảng",
    period: "kỳ",
    unit: "đơn vị",
    rows: "dòng",
    unknown: "chưa nhận ra; hãy thử --suggest",
    accounts: ["đã đọc", "nhận", "loại", "bỏ qua"],
    sheet: ["trang tính", "dòng", "cột", "vùng gộp ô"],
    hidden: "(ẩn)",
  },
} as const;

/** What the tables that Tyle knows are called; JSON has their names as they are, and a mapping names its own. */
const tables: Partial<Record<string, Text>> = {
  dossiers: { en: "list of dossiers", vi: "danh sách hồ sơ" },
  "II.06": { en: "form II.06", vi: "biểu II.06" },
  "channel-table": { en: "dossiers by channel", vi: "thống kê hồ sơ theo kênh nộp" },
};

/** Findings shown on a screen; JSON has them all. */
const shownFindings = 50;

/** Prints an inspection for a person. */
export function printInspection(inspection: Inspection, { out, language }: CommandContext): void {
  const word = words[language];
  const count = (value: number): string => formatCount(BigInt(value), language);
  const { read, accepted, rejected, skipped } = inspection.rows;
  const accounts = [read, accepted, rejected, skipped].map(
    (value, at) => `${count(value)} ${word.accounts[at]}`,
  );
  const { profile } = inspection;
  const table = profile === null ? word.unknown : (tables[profile]?.[language] ?? profile);
  const lines = [
    [word.file, inspection.file],
    ["sha256", inspection.sha256],
    [word.reader, inspection.reader],
    [word.profile, table],
    [word.period, inspection.period ?? "–"],
    [word.unit, inspection.unit ?? "–"],
    [word.rows, `${accounts[0]} = ${accounts.slice(1).join(" + ")}`],
  ];
  const width = Math.max(...lines.map(([label = ""]) => label.length));
  for (const [label = "", value] of lines) out(`${label.padEnd(width)}  ${value}\n`);
  out("\n");
  const columns = word.sheet.map(
    (label, at) => ({ label, align: at === 0 ? "left" : "right" }) as const,
  );
  const rows = inspection.sheets.map(({ name, hidden, rows: total, columns: wide, merges }) => [
    `${name ?? "–"}${hidden ? ` ${word.hidden}` : ""}`,
    ...[total, wide, merges].map(count),
  ]);
  out(formatTable(columns, rows));
  for (const diagnostic of inspection.diagnostics.slice(0, shownFindings)) {
    out(`\n${formatDiagnostic(diagnostic, language)}\n`);
  }
  const hidden = inspection.diagnostics.length - shownFindings;
  if (hidden > 0) out(`\n… +${count(hidden)}\n`);
}
