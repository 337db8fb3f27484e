import {
  type Cell,
  contains,
  type Diagnostic,
  hasValue,
  normaliseHeading,
  rational,
  roundingRange,
} from "@tyle/core";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import type { DataRow } from "./arrange-rows.ts";
import type { Form, FormRecord, FormSum } from "./form.ts";
import type { FormRow } from "./read-form-row.ts";

type Counts = Readonly<Record<string, Cell<bigint>>>;

/** The values of a sum, or `undefined` when one of them is missing: then nothing can be said. */
function sidesOf(counts: Counts, { whole, parts }: FormSum): readonly [bigint, bigint] | undefined {
  // A column that the printing leaves out adds nothing.
  const cells = parts.flatMap((part) => counts[part] ?? []);
  const total = counts[whole];
  const known = cells.filter(hasValue);
  if (!total || !hasValue(total) || known.length < cells.length || cells.length === 0)
    return undefined;
  return [total.value, known.reduce((sum, { value }) => sum + value, 0n)];
}

/** Checks the sums and the printed percents within a row. */
export function checkRow(row: FormRow, form: Form): readonly Diagnostic[] {
  const heading = new Map(form.columns.map((column) => [column.id, column.heading]));
  const named = (id: string): string => heading.get(id) ?? id;
  const sums = form.sums.flatMap((sum) => {
    const sides = sidesOf(row.counts, sum);
    if (!sides || sides[0] === sides[1]) return [];
    const [whole, parts] = sides;
    const detail = {
      whole: `${named(sum.whole)} = ${whole}`,
      parts: `${sum.parts
        .filter((part) => row.counts[part])
        .map(named)
        .join(" + ")} = ${parts}`,
      difference: `${whole - parts}`,
    };
    return [spreadsheetDiagnostics["form/sum-broken"](detail, { location: row.at(sum.whole) })];
  });
  return [...sums, ...checkShares(row, form)];
}

function checkShares({ counts, rates, at }: FormRow, form: Form): readonly Diagnostic[] {
  return form.shares.flatMap(({ rate, part, whole }) => {
    const [printed, numerator, denominator] = [rates[rate], counts[part], counts[whole]];
    if (!printed || !numerator || !denominator) return [];
    if (!hasValue(printed) || !hasValue(numerator) || !hasValue(denominator)) return [];
    if (denominator.value === 0n) return [];
    const { value, step, text } = printed.value;
    const exact = rational(numerator.value, denominator.value);
    const fits = (["half-up", "truncate"] as const).some((mode) =>
      contains(roundingRange(value, step, mode), exact),
    );
    if (fits) return [];
    const detail = { printed: text, part: `${numerator.value}`, whole: `${denominator.value}` };
    return [spreadsheetDiagnostics["form/rate-contradicts-counts"](detail, { location: at(rate) })];
  });
}

/** Checks a row of sums against the rows that it sums up. */
export function checkSumRow(
  sum: FormRow,
  parts: readonly FormRow[],
  form: Form,
): readonly Diagnostic[] {
  return form.columns.flatMap(({ id, kind, heading }) => {
    const printed = sum.counts[id];
    if (kind !== "count" || !printed || !hasValue(printed)) return [];
    const known = parts.flatMap((part) => part.counts[id] ?? []).filter(hasValue);
    if (known.length < parts.length || parts.length === 0) return [];
    const added = known.reduce((total, { value }) => total + value, 0n);
    if (added === printed.value) return [];
    const detail = {
      whole: `${heading} = ${printed.value}`,
      rows: parts.length,
      sum: `${added}`,
      difference: `${printed.value - added}`,
    };
    return [spreadsheetDiagnostics["form/total-broken"](detail, { location: sum.at(id) })];
  });
}

/** Two columns that stand in each other's place: every row fits once they are swapped, and not before. */
export function checkSwaps(rows: readonly FormRow[], form: Form): readonly Diagnostic[] {
  const breaks = (swap: (counts: Counts) => Counts): number =>
    rows.reduce((total, row) => total + countBreaks({ ...row, counts: swap(row.counts) }, form), 0);
  const before = breaks((counts) => counts);
  const [first] = rows;
  if (before === 0 || !first) return [];
  const columns = form.columns.filter(({ kind, id }) => kind === "count" && first.counts[id]);
  const better = columns.flatMap((a, at) =>
    columns.slice(at + 1).flatMap((b) => {
      const after = breaks((counts) => swapped(counts, a.id, b.id));
      return after < before ? [{ a, b, after }] : [];
    }),
  );
  const [best] = better.sort((x, y) => x.after - y.after);
  if (!best) return [];
  const detail = { a: best.a.heading, b: best.b.heading, before, after: best.after };
  return [
    spreadsheetDiagnostics["form/columns-swapped"](detail, { location: first.at(best.a.id) }),
  ];
}

/** How many of the sums and printed percents of a row are broken. */
function countBreaks(row: FormRow, form: Form): number {
  const sums = form.sums.filter((sum) => {
    const sides = sidesOf(row.counts, sum);
    return sides !== undefined && sides[0] !== sides[1];
  });
  return sums.length + checkShares(row, form).length;
}

function swapped(counts: Counts, a: string, b: string): Counts {
  const [left, right] = [counts[a], counts[b]];
  return left && right ? { ...counts, [a]: right, [b]: left } : counts;
}

/** What was pending at the end of the period before has to be what was carried over into this one. */
export function checkContinuity(
  { row, section }: DataRow,
  previous: readonly FormRecord[],
): readonly Diagnostic[] {
  const before = findBefore(row.texts.label ?? "", section, previous);
  const [carried, pending] = [row.counts["carried-over"], before?.counts["pending-total"]];
  if (!before || !carried || !pending || !hasValue(carried) || !hasValue(pending)) return [];
  if (carried.value === pending.value) return [];
  const detail = {
    carried: `${carried.value}`,
    pending: `${pending.value}`,
    difference: `${carried.value - pending.value}`,
  };
  const message = { en: "What was pending.", vi: "Số đang giải quyết kỳ trước." };
  const related = [{ location: before.location, message }];
  return [
    spreadsheetDiagnostics["form/continuity-broken"](detail, {
      location: row.at("carried-over"),
      related,
    }),
  ];
}

/** The row of the same name in the same section; one form may name its sections and the other not. */
function findBefore(
  label: string,
  section: string | null,
  previous: readonly FormRecord[],
): FormRecord | undefined {
  const name = normaliseHeading(label);
  const same = previous.filter(({ texts }) => normaliseHeading(texts.label ?? "") === name);
  const inSection = same.find(
    (record) => normaliseHeading(record.section ?? "") === normaliseHeading(section ?? ""),
  );
  if (inSection) return inSection;
  const [only, ...others] = same;
  const isUnclear = others.length > 0 || (section !== null && only?.section !== null);
  return isUnclear ? undefined : only;
}
