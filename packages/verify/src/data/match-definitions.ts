import {
  definePeriod,
  type Language,
  lastDay,
  type PrintedFigure,
  singleValue,
  type Text,
} from "@tyle/core";
import { asPercent } from "../claim/printed-claim.ts";
import type { DefinitionMatch } from "../report/figure-report.ts";
import { explainRounding, type RoundingExplanation } from "../result/rounding-explanation.ts";
import { type CountedDefinition, type CountedPart, countedRange } from "./counted-definition.ts";

/** From usual to exotic. */
const roundings: readonly RoundingExplanation[] = [
  "exact",
  "half-up",
  "half-even",
  "truncate",
  "padded-zero",
  "away",
];

/**
 * Finds the definitions that reproduce a printed figure, the least exotic first: usual rounding, calendar periods and
 * the unit itself before other rounding, other periods and the whole source. Definitions keep their order otherwise.
 *
 * @example
 * matchDefinitions(parseFigure("70,4%", { language: "vi" }), "rate", counted)[0]?.text.en
 * // "online/(online+direct) (ONL_766), 2023-Q1, 15/12 to 14/3, truncated"
 */
export function matchDefinitions(
  printed: PrintedFigure,
  part: CountedPart,
  definitions: readonly CountedDefinition[],
): readonly DefinitionMatch[] {
  const figure = part === "rate" ? asPercent(printed) : printed;
  const matches = definitions.flatMap((definition) => {
    const range = countedRange(definition, part);
    const value = range && singleValue(range);
    const rounding = value && explainRounding(value, figure);
    return rounding ? [{ definition, rounding }] : [];
  });
  const rank = ({ definition, rounding }: (typeof matches)[number]): number =>
    10 * Math.max(0, roundings.indexOf(rounding) - 1) +
    (definition.rule === "calendar" ? 0 : 2) +
    (definition.scope === "unit" ? 0 : 1);
  return [...matches]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ definition, rounding }) => toMatch(definition, rounding));
}

function toMatch(definition: CountedDefinition, rounding: RoundingExplanation): DefinitionMatch {
  const { indicator, label, period, rule, scope } = definition;
  const text = (language: Language): string =>
    [
      `${label[language]} (${indicator})`,
      period === "all" ? words.all[language] : period,
      ...(period !== "all" && rule === "nd09" ? [daysOf(period, language)] : []),
      ...(scope === "all" ? [words.everyone[language]] : []),
      words.rounding[rounding][language],
    ].join(", ");
  return { indicator, period, rule, scope, rounding, text: { vi: text("vi"), en: text("en") } };
}

/** The first and the last day of a period of Decree 09, which no calendar shows. */
function daysOf(id: string, language: Language): string {
  const period = definePeriod(id, "nd09");
  const [from, to] = [period.from, lastDay(period)].map((date) => {
    const [, month, day] = date.split("-").map(Number);
    return `${day}/${month}`;
  });
  return language === "vi" ? `${from} đến ${to}` : `${from} to ${to}`;
}

const words: {
  readonly all: Text;
  readonly everyone: Text;
  readonly rounding: Record<RoundingExplanation, Text>;
} = {
  all: { vi: "mọi thời gian", en: "all time" },
  everyone: { vi: "mọi đơn vị", en: "all units" },
  rounding: {
    exact: { vi: "đúng từng chữ số", en: "exact" },
    "half-up": { vi: "làm tròn thông thường", en: "rounded half-up" },
    "half-even": { vi: "làm tròn về chữ số chẵn", en: "rounded half to even" },
    truncate: { vi: "cắt bớt", en: "truncated" },
    "padded-zero": { vi: "thêm số 0", en: "padded with a zero" },
    away: { vi: "làm tròn lên", en: "rounded up" },
  },
};
