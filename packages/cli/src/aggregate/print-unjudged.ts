import { type Cube, formatCount, formatCounted } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { countsOf } from "./aggregate-plan.ts";

/** Tells how many dossiers were resolved without a due date: they are neither on time nor overdue. */
export function printUnjudged({ rows }: Cube, { err, language }: CommandContext): void {
  let unjudged = 0n;
  for (const { tallies } of rows) {
    const { resolved, onTime, overdue } = countsOf(tallies);
    unjudged += resolved - onTime - overdue;
  }
  if (unjudged === 0n) return;
  const count = formatCount(unjudged, language);
  const texts = {
    en: `${formatCounted(count, "resolved dossier lacks", "resolved dossiers lack")} a date: not known to be on time or overdue, and in neither count.\n`,
    vi: `${count} hồ sơ đã giải quyết thiếu ngày: chưa rõ đúng hạn hay quá hạn, không tính vào cột nào.\n`,
  };
  err(texts[language]);
}
