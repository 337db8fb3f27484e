import { formatDiagnostic } from "@tyle/core";
import { type NameCandidate, unitsVn, type VnUnitTree } from "@tyle/units-vn";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatTable } from "../format-table.ts";
import { knownDay } from "./known-day.ts";

/** What the command line says about a search. */
export interface FindOptions {
  readonly at?: string;
  readonly within?: string;
  readonly format: "table" | "json";
}

/** Prints the units that a text may mean. */
export function findUnits(text: string, options: FindOptions, context: CommandContext): ExitCode {
  const { out, err, language } = context;
  const at = knownDay(options.at, context);
  const { status, matches, diagnostics } = unitsVn.match(text, { at, ...within(options) });
  for (const diagnostic of diagnostics) err(`${formatDiagnostic(diagnostic, language)}\n`);
  if (options.format === "json") {
    out(`${JSON.stringify({ status, matches: matches.map(toJson) }, null, 2)}\n`);
  } else if (matches.length > 0) {
    const columns = labels[language].map((label) => ({ label, align: "left" }) as const);
    const tree = unitsVn.at(at);
    out(
      formatTable(
        columns,
        matches.map((match) => toRow(match, tree)),
      ),
    );
  }
  return exitCode.ok;
}

const within = ({ within }: FindOptions): { readonly within?: string } =>
  within === undefined ? {} : { within };

const toJson = ({ id, code, name, fullName, level, validFrom, validTo, score }: NameCandidate) => ({
  id,
  code,
  name,
  fullName,
  level,
  validFrom,
  validTo,
  score,
});

function toRow(candidate: NameCandidate, tree: VnUnitTree): readonly string[] {
  const { id, code, fullName, named, score } = candidate;
  const above = tree.path(id).slice(0, -1).reverse();
  const place = above.map((unit) => unit.fullName).join(", ");
  return [code, fullName, place, named.id === id ? "" : named.fullName, String(score)];
}

const labels = {
  vi: ["Mã", "Đơn vị", "Thuộc", "Tìm thấy theo tên", "Điểm"],
  en: ["Code", "Unit", "In", "Found by the name of", "Score"],
};
