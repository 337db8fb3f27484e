import { type Cube, formatCount, formatCounted } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import { countsOf } from "./aggregate-plan.ts";

/** Tells how many dossiers are in groups without a unit, since nobody looks their offices up by name here. */
export function printNoUnit({ by, rows }: Cube, { err, language }: CommandContext): void {
  const at = by.indexOf("unit");
  if (at < 0) return;
  let unknown = 0n;
  for (const { key, tallies } of rows) {
    if (key[at] === null) unknown += countsOf(tallies).received;
  }
  if (unknown === 0n) return;
  const count = formatCount(unknown, language);
  const texts = {
    en: `${formatCounted(count, "dossier has", "dossiers have")} no unit code. Offices are not looked up by name here; tyle compute does that.\n`,
    vi: `${count} hồ sơ không có mã đơn vị. Lệnh này không tra đơn vị theo tên cơ quan; tyle compute thì có.\n`,
  };
  err(texts[language]);
}
