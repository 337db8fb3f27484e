import { formatCount, formatCounted } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";

/** Tells how many dossiers have no date that decides their period, where there are any. */
export function printUndated(undated: bigint, { err, language }: CommandContext): void {
  if (undated === 0n) return;
  const count = formatCount(undated, language);
  const texts = {
    en: `${formatCounted(count, "dossier has", "dossiers have")} no date that decides the period: not counted.\n`,
    vi: `${count} hồ sơ không có ngày để xác định kỳ; không được tính.\n`,
  };
  err(texts[language]);
}
