import {
  type Diagnostic,
  type LegalConfidence,
  type LocalDate,
  parseLocalDate,
  type ServiceLevel,
} from "@tyle/core";
import { indicatorsDiagnostics } from "../indicators-diagnostics.ts";

/** A word for how far a procedure is offered online. */
export interface ServiceLevelTerm {
  readonly term: string;
  /** What it may mean in the vocabulary of today. The first is the one that a provincial system takes it for. */
  readonly levels: readonly [ServiceLevel, ...ServiceLevel[]];
  /** The first day on which it was no longer official; `null` for terms in use. */
  readonly outdatedFrom: LocalDate | null;
  readonly confidence: LegalConfidence;
}

/** The day from which decree 42/2022/NĐ-CP knows "toàn trình" and "một phần" only (from memory, not verified). */
const decree42 = parseLocalDate("2022-08-15");

const old = (level: number, levels: ServiceLevelTerm["levels"]): ServiceLevelTerm => ({
  term: `mức độ ${level}`,
  levels,
  outdatedFrom: decree42,
  confidence: levels.length > 1 ? "memory" : "code",
});

/**
 * The terms of both vocabularies. From memory, not verified: level 4 asked for payment online and level 3 did not, while
 * "toàn trình" asks for all of it without a visit; so a service of level 3 without a fee may be full, and one of
 * level 4 may be partial.
 */
export const serviceLevelTerms: readonly ServiceLevelTerm[] = [
  { term: "toàn trình", levels: ["full"], outdatedFrom: null, confidence: "found" },
  { term: "một phần", levels: ["partial"], outdatedFrom: null, confidence: "found" },
  {
    term: "cung cấp thông tin trực tuyến",
    levels: ["information"],
    outdatedFrom: null,
    confidence: "code",
  },
  old(4, ["full", "partial"]),
  old(3, ["partial", "full"]),
  old(2, ["information"]),
  old(1, ["information"]),
];

/** How old levels are carried over: as a provincial system does it, or not at all where it is not sure. */
export type LevelConvention = "provincial" | "none";

/** What a term stands for, with what is doubtful about it. */
export interface ServiceLevelReading {
  /** All levels it may be; empty when the term is not known. */
  readonly levels: readonly ServiceLevel[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a term for a service level as it was used on a day.
 *
 * @example
 * readServiceLevel("mức độ 3", parseLocalDate("2021-05-01")).levels // ["partial", "full"]
 * readServiceLevel("mức độ 3", parseLocalDate("2023-05-01"), "provincial")
 * // { levels: ["partial"], diagnostics: [level/outdated-term] }
 */
export function readServiceLevel(
  text: string,
  date: LocalDate,
  convention: LevelConvention = "none",
): ServiceLevelReading {
  const term = text.normalize("NFC").trim().toLowerCase();
  const found = serviceLevelTerms.find((each) => each.term === term);
  if (!found) return { levels: [], diagnostics: [] };
  const levels = convention === "provincial" ? found.levels.slice(0, 1) : found.levels;
  const outdated = found.outdatedFrom !== null && date >= found.outdatedFrom;
  return {
    levels,
    diagnostics: [
      ...(outdated ? [indicatorsDiagnostics["level/outdated-term"]({ term: text, date })] : []),
      ...(levels.length > 1
        ? [indicatorsDiagnostics["level/not-one-to-one"]({ term: text, levels: [...levels] })]
        : []),
    ],
  };
}
