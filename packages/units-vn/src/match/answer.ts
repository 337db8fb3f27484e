import type { Diagnostic, LocalDate } from "@tyle/core";
import type { VnUnit } from "../unit/vn-unit.ts";
import { unitsVnDiagnostics } from "../units-vn-diagnostics.ts";
import type { MatchNeed, NameCandidate, NameMatch } from "./name-match.ts";

/** Makes the answer where no unit was found. `gone` bore the name, and no unit took their place. */
export function noAnswer(text: string, gone: readonly VnUnit[]): NameMatch {
  const units = gone.map(({ fullName, id, validTo }) => `${fullName} (${id}/${validTo ?? ""})`);
  const unknown =
    gone.length > 0
      ? unitsVnDiagnostics["name/ended"]({ units })
      : unitsVnDiagnostics["name/unknown"]({ text });
  return { status: "none", matches: [], needs: [], diagnostics: [unknown] };
}

/** Makes the answer of one or more candidates: ranked, with what would settle it, in words. */
export function answerOf(
  text: string,
  at: LocalDate | null,
  found: readonly NameCandidate[],
): NameMatch {
  const matches = [...found].sort(byRank);
  if (matches.length === 1) return { status: "one", matches, needs: [], diagnostics: [] };
  const needs = needsOf(matches, at);
  return { status: "many", matches, needs, diagnostics: [ambiguity(text, matches, needs)] };
}

const levels = ["province", "district", "commune"];

const byRank = (a: NameCandidate, b: NameCandidate): number =>
  b.score - a.score || levels.indexOf(a.level) - levels.indexOf(b.level) || (a.id < b.id ? -1 : 1);

/** What differs between the candidates, and can be said of one. */
function needsOf(matches: readonly NameCandidate[], at: LocalDate | null): readonly MatchNeed[] {
  const named = new Map(matches.map((candidate) => [candidate.named.id, candidate.named]));
  const units = [...named.values()];
  const differ = (key: "kind" | "parent" | "name"): boolean =>
    new Set(units.map((unit) => unit[key])).size > 1;
  const needs: MatchNeed[] = [];
  if (at === null && new Set(units.map(({ validFrom }) => validFrom)).size > 1) needs.push("date");
  if (differ("kind")) needs.push("kind");
  if (differ("parent")) needs.push("parent");
  const isUnsure = matches.some(({ fit }) => fit === "unmarked");
  if (isUnsure && differ("name")) needs.push("spelling");
  return needs;
}

function ambiguity(
  text: string,
  matches: readonly NameCandidate[],
  needs: readonly MatchNeed[],
): Diagnostic {
  const units = matches.map(({ fullName, id }) => `${fullName} (${id})`);
  return needs.length > 0
    ? unitsVnDiagnostics["name/ambiguous"]({ text, units, needs })
    : unitsVnDiagnostics["name/divided"]({ text, units });
}
