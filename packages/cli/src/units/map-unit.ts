import { crosswalkDiagnostics, formatDiagnostic } from "@tyle/core";
import { unitsVn } from "@tyle/units-vn";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatTable } from "../format-table.ts";
import { knownDay } from "./known-day.ts";
import { scopeWords } from "./scope-words.data.ts";
import { type UnitMapping, unitMapping } from "./unit-mapping.ts";
import { unitOnDay } from "./unit-on-day.ts";

/** What the command line says about a mapping. */
export interface MapOptions {
  readonly from: string;
  readonly to: string;
  readonly format: "table" | "json";
}

/** Prints what a unit became, or what it was made of where the second day is the earlier one. */
export function mapUnit(code: string, options: MapOptions, context: CommandContext): ExitCode {
  const { out, err, language } = context;
  const from = knownDay(options.from, context);
  const to = knownDay(options.to, context);
  const unit = unitOnDay(code, from);
  const crosswalk = from <= to ? unitsVn.crosswalk(from, to) : unitsVn.crosswalk(to, from);
  const mapping = unitMapping(unit, crosswalk, to);
  const notes = [...crosswalk.diagnostics];
  if (mapping.links.length === 0) {
    const named = `${unit.fullName} (${unit.id})`;
    notes.push(crosswalkDiagnostics["crosswalk/no-link"]({ unit: named }));
  }
  for (const note of notes) err(`${formatDiagnostic(note, language)}\n`);
  out(options.format === "json" ? toJson(mapping) : toTable(mapping, context));
  return exitCode.ok;
}

function toJson({ from, links, exact }: UnitMapping): string {
  const short = ({ id, code, name }: UnitMapping["from"]) => ({ id, code, name });
  const mapped = links.map(({ to, link: { scope, date, legalBasis } }) => ({
    to: short(to),
    scope,
    date,
    legalBasis,
  }));
  return `${JSON.stringify({ from: short(from), links: mapped, exact }, null, 2)}\n`;
}

function toTable({ from, links, exact }: UnitMapping, { language }: CommandContext): string {
  const words = texts[language];
  const rows = links.map(({ to, link: { scope, date, legalBasis } }) => [
    to.code,
    to.fullName,
    scopeWords[scope][language],
    date ?? "",
    legalBasis ?? "",
  ]);
  const columns = words.columns.map((label) => ({ label, align: "left" }) as const);
  const verdict = exact ? words.exact : words.notExact;
  return `${from.code} ${from.fullName}\n\n${formatTable(columns, rows)}\n${verdict}\n`;
}

const texts = {
  vi: {
    columns: ["Mã", "Đơn vị", "Phạm vi", "Ngày", "Văn bản"],
    exact: "Số liệu về người và hồ sơ chuyển đổi được chính xác.",
    notExact: "Không chuyển đổi được chính xác từng đơn vị: cần cả nhóm đơn vị, hoặc trọng số.",
  },
  en: {
    columns: ["Code", "Unit", "Scope", "Date", "Instrument"],
    exact: "Counts of people and dossiers can be moved exactly.",
    notExact: "Counts cannot be moved exactly one by one: it takes the group of units, or weights.",
  },
};
