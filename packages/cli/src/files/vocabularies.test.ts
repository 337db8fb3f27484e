import * as portal from "@tyle/adapter-portal";
import { indicatorMeasures } from "@tyle/core";
import {
  indicators,
  nationalChannels,
  nationalStatuses,
  serviceLevelTerms,
  statusWords,
} from "@tyle/indicators-vn";
import { describe, expect, it } from "vitest";

/** The value that each word has in a vocabulary. */
const byWord = (vocabulary: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(vocabulary).flatMap(([value, words]) =>
      words.map((word) => [word.toLowerCase(), value] as const),
    ),
  );

/**
 * Portals write more words than the law knows, so the profile has vocabularies of its own, and libraries do not import one
 * another. Where both know a word, it has to be the same.
 */
describe("the words of portals", () => {
  it("have every status of the national catalogue, as form II.06 classes it", () => {
    const known = byWord(portal.statusWords);
    const catalogue = [...byWord(statusWords(nationalStatuses, "ii-06"))];
    expect(catalogue.length).toBeGreaterThan(25);
    expect(catalogue.map(([word]) => [word, known.get(word)])).toEqual(catalogue);
  });

  it("have every channel of the national catalogue", () => {
    const known = byWord(portal.channelWords);
    for (const { code, label, channel } of nationalChannels.entries) {
      expect([known.get(code), known.get(label.vi.toLowerCase())]).toEqual([channel, channel]);
    }
  });

  it("have every term for a service level, the doubtful ones apart", () => {
    const sure = byWord(portal.serviceLevelWords);
    const old = byWord(portal.oldLevelWords);
    for (const { term, levels } of serviceLevelTerms) {
      const isSure = levels.length === 1;
      expect([term, (isSure ? sure : old).get(term), (isSure ? old : sure).get(term)]).toEqual([
        term,
        levels[0],
        undefined,
      ]);
    }
  });
});

it("names the indicators that ask a column, where a list lacks it", () => {
  for (const [column, ids] of Object.entries(portal.indicatorsByColumn)) {
    const asking = indicators.filter(
      (indicator) =>
        indicator.subject === "dossier" &&
        JSON.stringify(indicatorMeasures(indicator)).includes(`"dimension":"${column}"`),
    );
    expect(asking.map(({ id }) => id)).toEqual(ids);
  }
});
