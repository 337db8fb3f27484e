import { type LocalDate, TyleError } from "@tyle/core";
import { unitsVn, type VnUnit } from "@tyle/units-vn";

/**
 * The unit that a code means on a day.
 *
 * @throws {TyleError} `argument/invalid` that says what the code means on other days.
 */
export function unitOnDay(code: string, day: LocalDate): VnUnit {
  const unit = unitsVn.at(day).byCode(code);
  if (unit) return unit;
  const others = unitsVn
    .versions(code)
    .map(({ fullName, validFrom, validTo }) => `${fullName} (${validFrom} – ${validTo ?? ""})`)
    .join(", ");
  throw new TyleError("argument/invalid", {
    en: others
      ? `The code "${code}" means no unit on ${day}. On other days: ${others}.`
      : `"${code}" is not the code of a unit, such as "25159".`,
    vi: others
      ? `Mã "${code}" không chỉ đơn vị nào vào ngày ${day}. Vào thời điểm khác: ${others}.`
      : `"${code}" không phải là mã đơn vị hành chính, ví dụ "25159".`,
  });
}
