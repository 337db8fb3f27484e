// Makes the files of this example. The units are real, every number is made up, and the same each time.
// Run after `npm run build`: node examples/lam-dong-124/make-data.mjs
import { writeFileSync } from "node:fs";
import { unitsVn } from "@tyle/units-vn";

const after = "2025-07-01";
/** Quarters with their last days. */
const quarters = [
  ["2024-Q3", "2024-09-30"],
  ["2024-Q4", "2024-12-31"],
  ["2025-Q1", "2025-03-31"],
  ["2025-Q2", "2025-06-30"],
  ["2025-Q3", "2025-09-30"],
  ["2025-Q4", "2025-12-31"],
  ["2026-Q1", "2026-03-31"],
  ["2026-Q2", "2026-06-30"],
];

/** A number from 0 to 1 that belongs to a text (FNV-1a). */
function chance(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0;
  return (((hash ^ (hash >>> 15)) >>> 0) % 10_007) / 10_007;
}

/** The communes that are, or became, those of the province, each with the one it became. */
function unitsOf(day) {
  const tree = unitsVn.at(after);
  const communes = tree.children(tree.byCode("68").id);
  if (day >= after) return communes.map((unit) => ({ unit, became: unit.id }));
  const ids = new Set(communes.map(({ id }) => id));
  const crosswalk = unitsVn.crosswalk(day, after);
  return unitsVn.at(day).units.flatMap((unit) => {
    const link = crosswalk.successors(unit.id).find(({ to }) => ids.has(to));
    return link ? [{ unit, became: link.to }] : [];
  });
}

/** Online filing grows towards all, each unit at its own pace; a few hardly begin. */
function counts({ unit: { code }, became }, index) {
  const total = Math.round(
    120 + 900 * chance(`${code} size`) * (0.85 + 0.3 * chance(`${code} ${index}`)),
  );
  const slow = chance(`${became} slow`) < 0.04;
  const start = slow ? 0 : 0.05 + 0.4 * chance(`${became} start`);
  const pace = slow ? 0.004 : 0.15 + 0.2 * chance(`${became} pace`);
  const wobble = 0.06 * (chance(`${code} ${index} wobble`) - 0.5);
  const share = Math.min(
    1,
    Math.max(0, 1 - (1 - start) * Math.exp(-pace * index) + (slow ? 0 : wobble)),
  );
  return { total, online: slow && index < 2 ? 1 : Math.round(total * share) };
}

for (const [index, [quarter, day]] of quarters.entries()) {
  const lines = unitsOf(day).map((place) => {
    const { unit } = place;
    const { total, online } = counts(place, index);
    const silent = chance(`${unit.code} ${quarter} silent`) < 0.012;
    return [unit.code, unit.fullName, silent ? "" : online, silent ? "" : total].join(",");
  });
  const head = "Mã,Đơn vị,Hồ sơ trực tuyến,Tổng hồ sơ";
  writeFileSync(
    new URL(`du-lieu/${quarter}.csv`, import.meta.url),
    `${head}\n${lines.join("\n")}\n`,
  );
}
