import { parseRecord } from "./parse-record.ts";

/** What separates the cells: ";" is what Excel writes in Vietnam, where "," is the decimal sign. */
export type Delimiter = ";" | "\t" | "," | "|";

// In order of preference where the records fit several.
const delimiters: readonly Delimiter[] = [";", "\t", ",", "|"];

/** How a CSV text is laid out. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Cells in most records. */
  readonly usualCells: number;
}

/**
 * Tells the delimiter from the first records: the one that cuts the most of them into the same number of cells.
 *
 * @example
 * detectLayout("Đơn vị;Tỷ lệ\nCát Tiên;0,03%\n", true) // { delimiter: ";", usualCells: 2 }
 */
export function detectLayout(sample: string, isLast: boolean, fixed?: Delimiter): Layout {
  const candidates = fixed ? [fixed] : delimiters.filter((delimiter) => sample.includes(delimiter));
  const judged = candidates.map((delimiter) => ({
    delimiter,
    ...usualCount(cellCounts(sample, delimiter, isLast)),
  }));
  const [best] = judged
    .filter(({ cells }) => cells > 1)
    .sort((a, b) => b.records - a.records || b.cells - a.cells);
  return { delimiter: best?.delimiter ?? fixed ?? ";", usualCells: best?.cells ?? 1 };
}

const recordsToJudge = 100;

function cellCounts(sample: string, delimiter: string, isLast: boolean): readonly number[] {
  const counts: number[] = [];
  for (let at = 0; at < sample.length && counts.length < recordsToJudge; ) {
    const record = parseRecord(sample, at, { delimiter, isLast });
    if (record.kind === "partial") break;
    counts.push(record.fields.length);
    at = record.end;
  }
  return counts;
}

/** The number of cells that most records have, where one cell alone says nothing about a delimiter. */
function usualCount(counts: readonly number[]): {
  readonly cells: number;
  readonly records: number;
} {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [best] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { cells: best?.[0] ?? 1, records: best?.[1] ?? 0 };
}
