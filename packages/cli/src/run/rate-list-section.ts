import { formatCounted, type IntegerRange, type Text, type UnitTree } from "@tyle/core";
import { type Dataset, fromFigure, rankedChart, scopeLabels } from "@tyle/reporting";
import type { ReportColumn, ReportSection, ReportTable } from "@tyle/reporting/page";
import type { AssessedRate, AssessedReading, RateList } from "@tyle/verify";
import { inBoth, same } from "./in-both.ts";
import { countWords, rangeWords } from "./range-words.ts";
import { obstaclesFor } from "./read-obstacles.ts";

/** What the sections of a report draw on. */
export interface SectionContext {
  readonly dataset: Dataset;
  readonly units: UnitTree;
  readonly indicatorLabel: (indicator: string) => Text;
  readonly periodLabel: (period: string) => Text;
}

/** The section on a list of rates: ranked chart, and a table with every reading of every figure. */
export function rateListSection(list: RateList, context: SectionContext): ReportSection {
  const [first] = list.rates;
  if (!first) throw new RangeError("A list of rates has at least two rates.");
  const { period, scope } = first.figure;
  const label = context.indicatorLabel(list.indicator);
  const periodText = context.periodLabel(period.id);
  const heading = inBoth(
    (language) => `${label[language]}, ${periodText[language]} (${scopeLabels[scope][language]})`,
  );
  const title = findingTitle(list, context);
  const chart = rankedChart(context.dataset, {
    measure: list.indicator,
    period: period.id,
    scope,
    title,
  });
  const openRanks = list.rates.some(({ rank }) => rank.best !== rank.worst);
  return {
    heading,
    chart,
    table: rateTable(list, heading, context),
    notes: [
      halfUpNote,
      ...(openRanks ? [openRankNote] : []),
      ...saidOfAll(obstaclesFor(context.dataset, null, period.id)),
    ],
  };
}

const halfUpNote: Text = {
  vi: "Khoảng giá trị giả định làm tròn nửa lên: đầu dưới thuộc khoảng, đầu trên thì không. Hai cột cuối: tử số nhỏ nhất và các tổng số cho ra đúng tỷ lệ đã in.",
  en: "Ranges assume rounding half up: the lower end belongs to the range, the upper does not. The last two columns give the smallest numerator and the totals that produce the printed rate.",
};

/** Causes named for all units answer "why" once, below the table. */
const saidOfAll = (causes: readonly Text[]): readonly Text[] =>
  causes.length === 0
    ? []
    : [
        {
          vi: `Nguyên nhân được nêu chung: ${causes.map(({ vi }) => vi).join("; ")}.`,
          en: `Causes named for all units: ${causes.map(({ en }) => en).join("; ")}.`,
        },
      ];

const openRankNote: Text = {
  vi: "Thứ hạng ghi “a–b” khi khoảng làm tròn của các đơn vị chồng lên nhau: không thể biết đơn vị nào đứng trước.",
  en: "A rank is given as “a–b” where the rounding intervals overlap: which unit comes first cannot be known.",
};

/** A headline that holds for every value that the printed figures can stand for. */
function findingTitle({ rates, target }: RateList, context: SectionContext): Text {
  const below = rates.filter(({ readings }) =>
    readings.every(({ attainment }) => attainment?.verdict === "not-met"),
  ).length;
  if (target && below === rates.length) {
    return {
      vi: `Cả ${rates.length} đơn vị đều chưa đạt mục tiêu`,
      en: `None of the ${rates.length} units reaches the target`,
    };
  }
  if (target) {
    return {
      vi: `${below} trên ${rates.length} đơn vị chắc chắn chưa đạt mục tiêu`,
      en: `${below} of ${formatCounted(rates.length, "unit")} certainly miss the target`,
    };
  }
  return context.indicatorLabel(rates[0]?.figure.indicator ?? "");
}

const columns: readonly ReportColumn[] = [
  { label: { vi: "Đơn vị", en: "Unit" }, align: "start" },
  { label: { vi: "Hạng", en: "Rank" }, align: "end" },
  { label: { vi: "Số đã in", en: "As printed" }, align: "end" },
  { label: { vi: "Cách đọc", en: "Reading" }, align: "start" },
  { label: { vi: "Khoảng giá trị thực", en: "Range of the exact value" }, align: "end" },
  { label: { vi: "So với mục tiêu (điểm %)", en: "Gap to the target (points)" }, align: "end" },
  { label: { vi: "Số hồ sơ đạt ít nhất", en: "Fewest that count" }, align: "end" },
  { label: { vi: "trong tổng số hồ sơ", en: "of this many in all" }, align: "end" },
];

const causeColumn: ReportColumn = {
  label: { vi: "Nguyên nhân được nêu", en: "Causes named" },
  align: "start",
};

const listed = (texts: readonly Text[]): Text =>
  inBoth((language) => texts.map((text) => text[language]).join("; "));

function rateTable(list: RateList, caption: Text, context: SectionContext): ReportTable {
  const causes = list.rates.map(({ figure }) =>
    obstaclesFor(context.dataset, figure.unit, figure.period.id),
  );
  const withCauses = causes.some((each) => each.length > 0);
  const rows = list.rates.flatMap((rate, place) =>
    rate.readings.map((reading, index) => [
      ...rateRow(rate, reading, index === 0, context),
      ...(withCauses ? [index === 0 ? listed(causes[place] ?? []) : same("")] : []),
    ]),
  );
  return { caption, columns: withCauses ? [...columns, causeColumn] : columns, rows };
}

function rateRow(
  { figure, rank, readings }: AssessedRate,
  { reading, range, attainment, smallest }: AssessedReading,
  isFirst: boolean,
  { units }: SectionContext,
): readonly Text[] {
  // Half a unit of the last digit needs one more digit to be printed exactly.
  const decimals = reading.decimals + 1;
  const place = rank.best === rank.worst ? `${rank.best}` : `${rank.best}–${rank.worst}`;
  const none = same("");
  return [
    same(units.byId(figure.unit)?.fullName ?? figure.unit),
    isFirst ? same(place) : none,
    isFirst ? fromFigure(figure.figure).text : none,
    readings.length > 1 ? readingNames[reading.assumption] : same("—"),
    rangeWords(range, { unit: "percent", decimals }),
    attainment ? rangeWords(attainment.gap.range, { unit: "plain", decimals }) : same("—"),
    smallest.smallest ? countWords(exactCount(smallest.smallest.numerator)) : same("—"),
    smallest.forCount ? countWords(smallest.forCount) : same("—"),
  ];
}

const exactCount = (count: bigint): IntegerRange => ({ min: count, max: count });

const readingNames: Record<AssessedReading["reading"]["assumption"], Text> = {
  "as-printed": { vi: "đúng như in", en: "as printed" },
  "trailing-zeros-dropped": { vi: "đã bỏ số 0 cuối", en: "trailing zeros dropped" },
};
