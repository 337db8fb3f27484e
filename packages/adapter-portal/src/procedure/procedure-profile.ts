import {
  cellText,
  type HeadingMatch,
  type LocatedRow,
  locateCell,
  type MapContext,
  type Profile,
  type RowOutcome,
  readHeaderTables,
  type ServiceLevel,
  type TablePlace,
} from "@tyle/core";
import { safeParseProcedureCode } from "../code/procedure-code.ts";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { toKey } from "../text/key.ts";
import { type LevelOptions, LevelReader } from "../vocabulary/level-reader.ts";

/** A procedure of a catalogue. */
export interface CatalogueProcedure {
  /** The national code, "1.004616". */
  readonly code: string;
  readonly serviceLevel: ServiceLevel | null;
}

const headings = {
  code: ["Mã TTHC", "Mã thủ tục", "Mã thủ tục hành chính", "Mã số TTHC", "MaTTHC"],
  level: ["Mức độ", "Mức độ dịch vụ công", "Mức độ DVC", "Loại dịch vụ công", "Mức độ cung cấp"],
};

/**
 * Makes the profile for a catalogue of procedures, which tells the service level where a list of dossiers does not.
 *
 * @example
 * const { records } = await ingest(source, { readers, profile: procedureProfile() });
 * const procedures = new Map(records.map((procedure) => [procedure.code, procedure]));
 */
export function procedureProfile(options: LevelOptions = {}): Profile<CatalogueProcedure> {
  return {
    name: "procedures",
    recognise: (head) => (head.some((row) => match(row).missing.length === 0) ? 0.5 : 0),
    async *map(batches, context) {
      const levels = new LevelReader(options);
      yield* readHeaderTables(batches, { match, readRow: rowReader(context, levels), context });
      levels.reportUnsettled(context.report);
    },
  };
}

function match({ cells }: LocatedRow): HeadingMatch {
  const keys = cells.map((cell) => toKey(cellText(cell)));
  const columns = new Map<string, number>();
  for (const [name, words] of Object.entries(headings)) {
    const index = words.map((word) => keys.indexOf(toKey(word))).find((at) => at >= 0);
    if (index !== undefined) columns.set(name, index);
  }
  const missing = Object.entries(headings).flatMap(([name, [word = ""]]) =>
    columns.has(name) ? [] : [word],
  );
  return { columns, missing };
}

function rowReader({ file, report }: MapContext, levels: LevelReader) {
  return (
    { row, cells }: LocatedRow,
    { sheet, columns }: TablePlace,
  ): RowOutcome<CatalogueProcedure> => {
    const textAt = (name: string): string => cellText(cells[columns.get(name) ?? -1]).trim();
    const text = textAt("code");
    const parsed = safeParseProcedureCode(text);
    const at = (name: string) => locateCell(file, sheet, row, (columns.get(name) ?? 0) + 1);
    if (parsed) {
      const serviceLevel = levels.read(textAt("level"), () => at("level")) ?? null;
      return { kind: "accepted", records: [{ code: parsed.code, serviceLevel }] };
    }
    // Rows of fields and sections have no code.
    if (text === "" || !/\d\.\d/.test(text)) return { kind: "skipped" };
    const detail = { location: at("code") };
    report(portalDiagnostics["dossier/unknown-procedure-code"]({ text, count: 1 }, detail));
    return { kind: "rejected", codes: ["dossier/unknown-procedure-code"] };
  };
}
