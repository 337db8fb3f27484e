import type { Channel, LocalMoment, Report, ServiceLevel, StatusClass } from "@tyle/core";
import { portalDiagnostics, type WordField } from "../portal-diagnostics.ts";
import { toKey } from "../text/key.ts";
import { Tally } from "../text/tally.ts";
import type { UnitMatch } from "../unit/unit-finder.ts";
import { LevelReader } from "../vocabulary/level-reader.ts";
import { type Vocabulary, type WordLookup, wordLookup } from "../vocabulary/vocabulary.ts";
import { channelParts, channelWords, statusParts, statusWords } from "../vocabulary/words.data.ts";
import type { DossierProfileOptions, ProcedureFacts } from "./dossier-profile-options.ts";
import type { PortalRow } from "./portal-row.ts";

const unknownUnit: UnitMatch = { kind: "unknown" };

/** What is looked up for the rows of one file, and what could not be found on the way. */
export class DossierSession {
  readonly oddCodes = new Tally();
  readonly oddProcedures = new Tally();
  readonly #options: DossierProfileOptions;
  readonly #channels: WordLookup<Channel>;
  readonly #levels: LevelReader;
  readonly #statuses: WordLookup<StatusClass>;
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #units = new Map<string, UnitMatch>();
  readonly #newWords: Readonly<Record<WordField, Tally>> = {
    channel: new Tally(),
    "service-level": new Tally(),
    status: new Tally(),
  };
  readonly #unsettled = new Tally();

  constructor(options: DossierProfileOptions) {
    const { channels, statuses, aliases = {} } = options;
    this.#options = options;
    this.#channels = wordLookup(withOwn(channels, channelWords), channelParts);
    this.#levels = new LevelReader(options);
    this.#statuses = wordLookup(withOwn(statuses, statusWords), statusParts);
    this.#aliases = new Map(Object.entries(aliases).map(([name, code]) => [nameKey(name), code]));
  }

  channel(row: PortalRow): Channel | null {
    return this.#word(row, "channel", this.#channels) ?? null;
  }

  serviceLevel(row: PortalRow, procedure: string | null): ServiceLevel | null {
    const lookup: WordLookup<ServiceLevel> = (text) =>
      this.#levels.read(text, () => row.at("service-level"));
    return this.#word(row, "service-level", lookup) ?? this.#facts(procedure)?.serviceLevel ?? null;
  }

  /** What the row says of it; of a row that says nothing, an end date does. */
  status(row: PortalRow, endedAt: LocalMoment | null): StatusClass | null {
    const status = this.#word(row, "status", this.#statuses);
    if (status === null && endedAt !== null) return "resolved";
    return status ?? null;
  }

  #facts(procedure: string | null): ProcedureFacts | undefined {
    return procedure === null ? undefined : this.#options.procedures?.get(procedure);
  }

  /** `null`: the row says nothing; `undefined`: its word is new. */
  #word<Value extends string>(
    row: PortalRow,
    field: WordField,
    lookup: WordLookup<Value>,
  ): Value | null | undefined {
    if (!row.has(field)) return null;
    const text = row.text(field);
    const value = lookup(text);
    if (value === undefined) this.#newWords[field].add(toKey(text), text, row.at(field));
    return value;
  }

  /** The code that the row gives, or the one of the office that it names. */
  unit(row: PortalRow): string | null {
    const code = row.text("unit");
    if (code !== "") return code;
    const name = row.text("agency");
    if (name === "") return null;
    const match = this.#unitByName(name);
    if (match.kind === "found") return match.code;
    if (this.#options.findUnit) this.#unsettled.add(nameKey(name), name, row.at("agency"));
    return null;
  }

  #unitByName(name: string): UnitMatch {
    const known = this.#units.get(name);
    if (known) return known;
    const { findUnit, fileDate = null } = this.#options;
    const alias = this.#aliases.get(nameKey(name));
    const match: UnitMatch =
      alias === undefined
        ? (findUnit?.(name, fileDate) ?? unknownUnit)
        : { kind: "found", code: alias };
    this.#units.set(name, match);
    return match;
  }

  /** Whether everything was known so far. */
  get knowsAll(): boolean {
    const { oddCodes, oddProcedures } = this;
    const tallies = [oddCodes, oddProcedures, this.#unsettled, ...Object.values(this.#newWords)];
    return this.#levels.isSettled && tallies.every(({ isEmpty }) => isEmpty);
  }

  /** Tells at the end of the file what was not known, each once with its number. */
  reportUnknown(report: Report): void {
    const { onUnsettledName } = this.#options;
    for (const { text, count, location } of this.oddCodes.all()) {
      report(portalDiagnostics["dossier/unknown-code-shape"]({ text, count }, { location }));
    }
    for (const { text, count, location } of this.oddProcedures.all()) {
      report(portalDiagnostics["dossier/unknown-procedure-code"]({ text, count }, { location }));
    }
    for (const [field, tally] of Object.entries(this.#newWords)) {
      for (const { text, count, location } of tally.all()) {
        const detail = { field: field as WordField, text, count };
        report(portalDiagnostics["dossier/unknown-word"](detail, { location }));
      }
    }
    this.#levels.reportUnsettled(report);
    for (const { text: name, count, location } of this.#unsettled.all()) {
      const match = this.#unitByName(name);
      const candidates = match.kind === "ambiguous" ? [...match.candidates] : [];
      onUnsettledName?.({ name, count, candidates });
      report(
        candidates.length > 0
          ? portalDiagnostics["dossier/ambiguous-agency"]({ name, count, candidates }, { location })
          : portalDiagnostics["dossier/unknown-agency"]({ name, count }, { location }),
      );
    }
  }
}

/** The name of an office without what tells no two apart: case, blanks and signs. Accents do: Tân An is not Tấn An. */
const nameKey = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

const withOwn = <Value extends string>(
  own: Partial<Vocabulary<Value>> | undefined,
  known: Vocabulary<Value>,
): readonly Partial<Vocabulary<Value>>[] => (own ? [own, known] : [known]);
