import { type LocalDate, parseLocalDate, TyleError } from "@tyle/core";
import type { Successor, UnitVersion } from "../registry/unit-version.ts";
import type { VnLevel } from "../unit/kind.ts";
import type { PackedEndings, PackedUnits } from "./packed-units.ts";
import { days, evidenceOrder, kindOrder } from "./tables.data.ts";

/**
 * Turns a packed table into versions of units of one level.
 *
 * @throws {TyleError} `content/invalid` when the data of this package are broken.
 */
export function unpackUnits(packed: PackedUnits, level: VnLevel): UnitVersion[] {
  const calendar = days.map(parseLocalDate);
  const dayAt = (letters: string, row: number): LocalDate =>
    pick(calendar, letters.charCodeAt(row) - letterA);
  const names = packed.names.split("|");
  const codes = runningSums(packed.codes);
  const parents = runningSums(packed.parents);
  const to = packed.endings?.to;
  const successors = packed.endings && unpackSuccessors(packed.endings, codes, level);
  let name = "";
  return codes.map((code, row) => {
    name = names[row] || name;
    const from = dayAt(packed.from, row);
    return {
      code: codeText(code, level),
      kind: pick(kindOrder, packed.kinds.charCodeAt(row) - digitZero),
      name,
      parent: parentText(pick(parents, row), level === "commune" && from < districtsEnd),
      from,
      to: to === undefined || to[row] === "-" ? null : dayAt(to, row),
      successors: successors?.[row] ?? [],
    };
  });
}

function unpackSuccessors(
  { next, evidence, also }: PackedEndings,
  codes: readonly number[],
  level: VnLevel,
): readonly (readonly Successor[])[] {
  const successor = (row: number, step: number, known: number): Successor => ({
    code: successorText(pick(codes, row) + step, level),
    areaOnly: false,
    evidence: pick(evidenceOrder, known),
  });
  const all = next.map((step, row) =>
    step === null ? [] : [successor(row, step, evidence.charCodeAt(row) - digitZero)],
  );
  for (let at = 0; at < also.length; at += 4) {
    const row = pick(also, at);
    const added = successor(row, pick(also, at + 1), pick(also, at + 3));
    all[row]?.push({ ...added, areaOnly: also[at + 2] === 1 });
  }
  return all;
}

function runningSums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

const codeWidth: Readonly<Record<VnLevel, number>> = { province: 2, district: 3, commune: 5 };

const codeText = (code: number, level: VnLevel): string =>
  String(code).padStart(codeWidth[level], "0");

/** Five island districts went on as communes; the numbers of districts have three digits at most. */
const successorText = (code: number, level: VnLevel): string =>
  codeText(code, level === "district" && code > 999 ? "commune" : level);

const districtsEnd = "2025-07-01";

const parentText = (parent: number, isDistrict: boolean): string | null =>
  parent === 0 ? null : codeText(parent, isDistrict ? "district" : "province");

const digitZero = "0".charCodeAt(0);
const letterA = "a".charCodeAt(0);

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item !== undefined) return item;
  throw new TyleError("content/invalid", {
    en: "The packed data of @tyle/units-vn are broken: install the package again.",
    vi: "Dữ liệu đóng gói của @tyle/units-vn bị hỏng: hãy cài lại gói.",
  });
}
