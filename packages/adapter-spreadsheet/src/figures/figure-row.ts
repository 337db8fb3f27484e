import {
  type AdminUnit,
  cellText,
  coreDiagnostics,
  type Diagnostic,
  type DiagnosticContext,
  type LocatedRow,
  locateCell,
  type MapContext,
  normaliseHeading,
  type PublishedFigure,
  type RawCell,
  type RowOutcome,
  type SourceLocation,
  type TablePlace,
} from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import {
  type FigureColumn,
  type FixedOrFromColumn,
  isFromColumn,
  type PublishedFiguresOptions,
} from "./published-figures-options.ts";
import { readFigure } from "./read-figure.ts";

/** Makes the function that turns rows of the table into figures. It remembers what it saw, to notice repetitions. */
export function createFigureRowReader(options: PublishedFiguresOptions, context: MapContext) {
  const seen = new Map<string, SourceLocation>();
  return (row: LocatedRow, place: TablePlace): RowOutcome<PublishedFigure> => {
    const problems: Diagnostic[] = [];
    const cells = new RowCells(row, place, context.file);
    const unit = readUnit(cells, options, problems);
    const figures = unit
      ? options.figures.flatMap((column) => {
          const figure = readColumn(column, {
            cells,
            unit,
            options,
            sha256: context.sha256,
            problems,
          });
          return figure ? [figure] : [];
        })
      : [];
    for (const figure of figures) noteRepetition(figure, seen, problems);
    for (const problem of problems) context.report(problem);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return { kind: "rejected", codes: errors.map(({ code }) => code) };
    return figures.length > 0 ? { kind: "accepted", records: figures } : { kind: "skipped" };
  };
}

/** The cells of a row by the headings above them. */
class RowCells {
  readonly #row: LocatedRow;
  readonly #place: TablePlace;
  readonly #file: string;

  constructor(row: LocatedRow, place: TablePlace, file: string) {
    this.#row = row;
    this.#place = place;
    this.#file = file;
  }

  get(heading: string): RawCell {
    return this.#row.cells[this.#place.columns.get(heading) ?? -1] ?? { kind: "empty" };
  }

  text(heading: string): string {
    return cellText(this.get(heading)).trim();
  }

  at(heading?: string): { readonly location: SourceLocation } {
    const { sheet, columns } = this.#place;
    if (heading === undefined) return { location: locateCell(this.#file, sheet, this.#row.row) };
    const column = (columns.get(heading) ?? 0) + 1;
    return {
      location: { ...locateCell(this.#file, sheet, this.#row.row, column), header: heading },
    };
  }
}

function readUnit(
  cells: RowCells,
  { unit, units }: PublishedFiguresOptions,
  problems: Diagnostic[],
): AdminUnit | undefined {
  const code = "code" in unit ? unit.code : cells.text(unit.column);
  const found = units.byCode(code);
  if (found) return found;
  // Excel drops the zeros in front of a code that it takes for a number.
  const padded = ["0", "00", "000", "0000"].map((zeros) => zeros + code);
  const expected = padded.filter((candidate) => units.byCode(candidate));
  const at: DiagnosticContext = cells.at("column" in unit ? unit.column : undefined);
  const detail = expected.length > 0 ? { ...at, expected } : at;
  problems.push(coreDiagnostics["unit/unknown"]({ unit: code }, detail));
  return undefined;
}

interface RowContext {
  readonly cells: RowCells;
  readonly unit: AdminUnit;
  readonly options: PublishedFiguresOptions;
  readonly sha256: string;
  readonly problems: Diagnostic[];
}

function readColumn(column: FigureColumn, context: RowContext): PublishedFigure | undefined {
  const { cells, unit, options, sha256, problems } = context;
  const { language = "vi", missing = {} } = options;
  const { column: heading } = column;
  const text = cells.text(heading);
  const at = cells.at(heading);
  if (text === "" || Object.hasOwn(missing, text)) {
    problems.push(spreadsheetDiagnostics["cell/missing"]({ text }, at));
    return undefined;
  }
  const indicator = resolve(column.indicator, context);
  const part = resolve(column.part, context);
  const period = resolve(column.period, context);
  const scope = resolve(column.scope, context);
  if (!indicator || !part || !period || !scope) return undefined;
  const result = readFigure({ cell: cells.get(heading), part, heading, language, at });
  if (!result.ok) {
    problems.push(result.diagnostic);
    return undefined;
  }
  const provenance = { kind: "cell", location: at.location, text, sha256 } as const;
  return { indicator, part, unit: unit.id, period, scope, figure: result.figure, provenance };
}

/** The fixed value, or what the row's own cell means. */
function resolve<Value>(
  source: FixedOrFromColumn<Value>,
  { cells, problems }: RowContext,
): Value | undefined {
  if (!isFromColumn(source)) return source;
  const { column: heading, values } = source;
  const text = cells.text(heading);
  const wanted = normaliseHeading(text);
  const found = Object.entries(values).find(([name]) => normaliseHeading(name) === wanted);
  if (found) return found[1];
  const detail = { ...cells.at(heading), expected: Object.keys(values) };
  problems.push(spreadsheetDiagnostics["cell/unknown-value"]({ text, heading }, detail));
  return undefined;
}

/** A value for the same indicator, unit, period and scope can be published once. */
function noteRepetition(
  { unit, indicator, part, period, scope, provenance }: PublishedFigure,
  seen: Map<string, SourceLocation>,
  problems: Diagnostic[],
): void {
  if (provenance.kind !== "cell") return;
  const { location } = provenance;
  const what = [unit, indicator, part, period.id, scope].join(", ");
  const first = seen.get(what);
  if (!first) {
    seen.set(what, location);
    return;
  }
  const message = { en: "The first one stands here.", vi: "Lần đầu được nêu ở đây." };
  const detail = { location, related: [{ location: first, message }] };
  problems.push(coreDiagnostics["observation/duplicate"]({ what }, detail));
}
