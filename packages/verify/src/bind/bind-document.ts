import type { Language } from "@tyle/core";
import type { FoundNumber } from "../extract/found-number.ts";
import { scanNumbers } from "../extract/scan-numbers.ts";
import type { VerificationReport } from "../report/figure-report.ts";
import { type Surface, surfaceAt } from "./surface-at.ts";

/** Why a bound number is out of date: it is not what the figures file prints, or the figure itself no longer holds. */
export type StaleReason = "text-differs" | "figure-wrong" | "data-revised" | "no-such-figure";

/** A number of a document that a marker ties to a figure. */
export interface Binding {
  readonly id: string;
  readonly document: string;
  readonly surface: Surface;
  /** The number behind the marker, or "" where there is none. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly stale: StaleReason | null;
}

/** How a document and a figures file cover each other. */
export interface DocumentCoverage {
  readonly document: string;
  readonly bindings: readonly Binding[];
  /** Numbers of the document that no marker ties to a figure. */
  readonly unbound: readonly {
    readonly text: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** A document to be held against a report. */
export interface BoundDocument {
  readonly name: string;
  readonly text: string;
  readonly language: Language;
}

const marker = /<!--\s*tyle:\s*([^\s>]+)\s*-->|\{tyle:\s*([^\s}]+)\s*\}/gu;

/**
 * Reads the markers of a document, `<!-- tyle: id -->70,4%` or `{tyle:id}70,4%` where comments cannot stand, and tells
 * which bound numbers are stale. In a CSV the first cell of a row is the id and the second the number.
 *
 * @example
 * bindDocument({ name: "r.md", text: "Đạt <!-- tyle: a -->70,4%.", language: "vi" }, report).bindings[0]?.stale // null
 */
export function bindDocument(
  document: BoundDocument,
  report: VerificationReport,
): DocumentCoverage {
  const { name, text } = document;
  const raw = /\.csv$/iu.test(name) ? csvBindings(document) : markedNumbers(document);
  const bindings = raw.map((found) => ({ ...found, stale: staleness(found, report) }));
  const bound = new Set(raw.map(({ line, column }) => `${line}:${column}`));
  const numbers = /\.csv$/iu.test(name)
    ? []
    : scanNumbers(withoutMarkers(text), document.language).numbers;
  const unbound = numbers
    .map((number) => ({ text: number.text, ...placeAt(text, number.start) }))
    .filter(({ line, column }) => !bound.has(`${line}:${column}`));
  return { document: name, bindings, unbound };
}

/** Figures that no document prints. */
export function unusedFigures(
  report: VerificationReport,
  documents: readonly DocumentCoverage[],
): readonly string[] {
  const used = new Set(documents.flatMap(({ bindings }) => bindings.map(({ id }) => id)));
  return report.results.map(({ id }) => id).filter((id) => !used.has(id));
}

type Unjudged = Omit<Binding, "stale">;

function markedNumbers({ name, text, language }: BoundDocument): readonly Unjudged[] {
  const { numbers } = scanNumbers(withoutMarkers(text), language);
  return [...text.matchAll(marker)].map((match) => {
    const end = match.index + match[0].length;
    const number = numbers.find(
      (each: FoundNumber) => each.start >= end && text.slice(end, each.start).trim() === "",
    );
    const place = placeAt(text, number?.start ?? end);
    const id = match[1] ?? match[2] ?? "";
    return {
      id,
      document: name,
      surface: surfaceAt(text, match.index),
      text: number?.text ?? "",
      ...place,
    };
  });
}

/** Blanks of the same length, so that every place stays where it is. */
const withoutMarkers = (text: string): string =>
  text.replaceAll(marker, (hit) => " ".repeat(hit.length));

function csvBindings({ name, text }: BoundDocument): readonly Unjudged[] {
  return text.split(/\r?\n/u).flatMap((row, index): readonly Unjudged[] => {
    const match = /^"?([^",;\t]+)"?[,;\t](?:"([^"]*)"|([^;\t]*))/u.exec(row);
    if (!match || index === 0) return [];
    const shown = match[2] ?? match[3] ?? "";
    const column = (match[1]?.length ?? 0) + 2;
    return [
      { id: match[1] ?? "", document: name, surface: "csv", text: shown, line: index + 1, column },
    ];
  });
}

function staleness({ id, text }: Unjudged, report: VerificationReport): StaleReason | null {
  const figure = report.results.find((result) => result.id === id);
  if (!figure) return "no-such-figure";
  if (figure.drift) return "data-revised";
  if (figure.verdict === "contradicted") return "figure-wrong";
  return text.trim() === figure.printed.trim() ? null : "text-differs";
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
