import {
  type Crosswalk,
  createCrosswalk,
  type Diagnostic,
  type LinkFact,
  type LocalDate,
  weakerEvidence,
} from "@tyle/core";
import { kinds } from "../unit/kind.ts";
import { unitsVnDiagnostics } from "../units-vn-diagnostics.ts";
import type { InstrumentLookup } from "./instruments.ts";
import type { UnitVersion } from "./unit-version.ts";
import { isInForce, type VersionIndex, versionId } from "./version-index.ts";

/** What a crosswalk is worked out from. */
export interface CrosswalkSource {
  readonly index: VersionIndex;
  readonly instrumentOf: InstrumentLookup;
}

/** A piece of a unit as it arrived in another. */
interface Piece extends Omit<LinkFact, "from" | "to"> {
  readonly version: UnitVersion;
}

/** Follows every unit of a day, change by change, to the units of a later day. */
export function crosswalkBetween(
  from: LocalDate,
  to: LocalDate,
  source: CrosswalkSource,
): Crosswalk {
  const facts = source.index.versions
    .filter((version) => isInForce(version, from))
    .flatMap((version) =>
      follow(version, to, source).map(({ version: target, ...piece }) => ({
        ...piece,
        from: versionId(version),
        to: versionId(target),
      })),
    );
  return createCrosswalk({ from, to, facts, diagnostics: unknownBetween(from, to) });
}

function follow(version: UnitVersion, until: LocalDate, source: CrosswalkSource): Piece[] {
  const day = version.to;
  if (day === null || day > until) return [{ version, ...unchanged }];
  return version.successors.flatMap(({ code, areaOnly, evidence }) => {
    const target = source.index.onDay(code, day);
    if (!target) return [];
    return follow(target, until, source).map((onward) => ({
      version: onward.version,
      areaOnly: areaOnly || onward.areaOnly,
      // The last change made the unit that the link ends in.
      date: onward.date ?? day,
      legalBasis: onward.date ? onward.legalBasis : instrument(target, day, source),
      evidence: onward.date ? weakerEvidence(evidence, onward.evidence) : evidence,
    }));
  });
}

const unchanged = {
  areaOnly: false,
  date: null,
  legalBasis: null,
  evidence: "official-list",
} as const;

/** The instrument by which a unit began, or ended, on a day. */
export function instrument(
  version: UnitVersion,
  date: LocalDate,
  { index, instrumentOf }: CrosswalkSource,
): string | null {
  let top = version;
  while (top.parent !== null) {
    const above = index.onDay(top.parent, top.from);
    if (!above) return null;
    top = above;
  }
  return instrumentOf({ date, level: kinds[version.kind].level, province: top.code });
}

/** In the round of 2023 to 2025 only whole communes are known to have moved; pieces of them may have, too. */
const partsUnknown = { from: "2023-04-10", until: "2025-03-01" } as const;

const unknownBetween = (from: LocalDate, to: LocalDate): readonly Diagnostic[] =>
  from < partsUnknown.until && to >= partsUnknown.from
    ? [unitsVnDiagnostics["units/parts-unknown"](partsUnknown)]
    : [];
