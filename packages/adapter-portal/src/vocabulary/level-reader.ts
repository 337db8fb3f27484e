import type { Report, ServiceLevel, SourceLocation } from "@tyle/core";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { Tally } from "../text/tally.ts";
import { type Vocabulary, type WordLookup, wordLookup } from "./vocabulary.ts";
import { oldLevelWords, serviceLevelParts, serviceLevelWords } from "./words.data.ts";

/** What "mức độ 3" and "mức độ 4" stand for: what provincial systems take them for, or nothing certain. */
export type LevelConvention = "provincial" | "none";

/** How words for service levels are read. */
export interface LevelOptions {
  /** Words of a system that are not known yet; they win over the known ones. */
  readonly serviceLevels?: Partial<Vocabulary<ServiceLevel>>;
  /** "none" unless said otherwise. */
  readonly levelConvention?: LevelConvention;
}

/** Reads the service levels of one file, and counts those that cannot be told. */
export class LevelReader {
  readonly #lookup: WordLookup<ServiceLevel>;
  readonly #old = wordLookup<ServiceLevel>([oldLevelWords]);
  readonly #unsettled = new Tally();

  constructor({ serviceLevels = {}, levelConvention = "none" }: LevelOptions) {
    const old = levelConvention === "provincial" ? oldLevelWords : {};
    this.#lookup = wordLookup([serviceLevels, serviceLevelWords, old], serviceLevelParts);
  }

  /** `null`: the level is not known; `undefined`: the word is new. */
  read(text: string, location: () => SourceLocation): ServiceLevel | null | undefined {
    const level = this.#lookup(text);
    if (level !== undefined || this.#old(text) === undefined) return level;
    this.#unsettled.add("", text, location());
    return null;
  }

  /** Whether there is nothing to tell. */
  get isSettled(): boolean {
    return this.#unsettled.isEmpty;
  }

  /** Tells at the end of the file, once, how many levels could not be told. */
  reportUnsettled(report: Report): void {
    for (const { text, count, location } of this.#unsettled.all()) {
      report(portalDiagnostics["service-level/old-scale"]({ text, count }, { location }));
    }
  }
}
