import { csvReader } from "@tyle/adapter-spreadsheet";
import {
  attain,
  cellText,
  type Diagnostic,
  formatPercentBeside,
  type Rate,
  rate,
  ratePercent,
  rateValue,
  type Source,
  shortfall,
  type Target,
  toRational,
} from "@tyle/core";

/** A row whose published verdict is not what its own counts say. */
export interface WrongVerdict {
  readonly line: number;
  readonly service: string;
  readonly counts: string;
  readonly target: string;
  readonly published: string;
  /** The rate with the fewest decimals that do not print the target. */
  readonly shown: string;
  /** How many more would have been needed. */
  readonly short: bigint;
}

/** What was judged, and which verdicts are wrong. */
export interface Judged {
  readonly read: number;
  readonly judged: number;
  readonly wrong: readonly WrongVerdict[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Judges every service standard on its volumes. Rows without both volumes or with a total of 0 have no rate and are
 * not judged; they are counted.
 */
export async function findWrongVerdicts(source: Source): Promise<Judged> {
  const diagnostics: Diagnostic[] = [];
  const wrong: WrongVerdict[] = [];
  let [read, judged] = [0, 0];
  let header: readonly string[] | undefined;
  for await (const { rows } of csvReader().read(source, {
    report: (found) => void diagnostics.push(found),
  })) {
    for (const { row, cells } of rows) {
      const texts = cells.map(cellText);
      if (!header) {
        header = texts;
        continue;
      }
      read += 1;
      const column = (name: string): string => texts[header?.indexOf(name) ?? -1] ?? "";
      const measured = measuredRate(column("volume_meeting_target"), column("total_volume"));
      if (!measured) continue;
      judged += 1;
      const found = judge(measured, column("target"), column("target_met"));
      if (found) wrong.push({ line: row, service: column("service_name_en"), ...found });
    }
  }
  return { read, judged, wrong, diagnostics };
}

function measuredRate(met: string, total: string): Rate | null {
  const isCount = /^\d+$/;
  if (!isCount.test(met) || !isCount.test(total)) return null;
  const result = rate(met, total);
  return result.kind === "rate" ? result : null;
}

function judge(
  measured: Rate,
  targetText: string,
  published: string,
): Omit<WrongVerdict, "line" | "service"> | null {
  if (targetText === "") return null;
  const target: Target = {
    indicator: "service-standard",
    comparator: ">=",
    value: toRational(targetText),
    source: { en: "Service inventory, column target", vi: "Danh mục dịch vụ, cột target" },
  };
  const met = attain(ratePercent(measured), target).verdict === "met";
  if (published === (met ? "Y" : "N") || !["Y", "N"].includes(published)) return null;
  return {
    counts: `${measured.numerator}/${measured.denominator}`,
    target: targetText,
    published,
    shown: formatPercentBeside(rateValue(measured), target.value, { language: "en", decimals: 0 }),
    short: shortfall(measured, target),
  };
}
