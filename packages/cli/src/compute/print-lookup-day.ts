import type { LocalDate } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";

/** Tells for which day offices were looked up where nobody said: a name of 2023 may be another unit's today. */
export function printLookupDay(today: LocalDate, { err, language }: CommandContext): void {
  const texts = {
    en: `Offices were looked up by their names of today, ${today}. Give --at with the day of lists that are older.\n`,
    vi: `Tên cơ quan được tra theo đơn vị hành chính của hôm nay, ${today}. Với danh sách cũ hơn, hãy ghi ngày của danh sách vào --at.\n`,
  };
  err(texts[language]);
}
