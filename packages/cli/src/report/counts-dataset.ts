import {
  type Cell,
  type Crosswalk,
  derivedFrom,
  groupBy,
  type LocalDate,
  lastDay,
  type Period,
  type PublishedFigure,
  parseLocalDate,
  rate,
  reaggregate,
  type UnitId,
  valueCell,
} from "@tyle/core";
import {
  type CellInput,
  type CellValue,
  createDataset,
  type Dataset,
  fromMissing,
  fromRate,
  type TargetInput,
} from "@tyle/reporting";
import { unitsVn } from "@tyle/units-vn";
import { toTarget } from "../run/run.ts";
import type { CountsConfig, DatedTargetConfig } from "./counts-config.ts";

const dividedNote = {
  id: "divided",
  text: {
    vi: "Ô ghi “:” ở các kỳ trước sắp xếp: đơn vị cũ bị chia cho nhiều đơn vị mới, không thể tính chính xác cho từng đơn vị.",
    en: "A “:” before the reform: an earlier unit was divided between later ones, so that no exact figure exists for each.",
  },
};

const partialNote = {
  id: "partial",
  text: {
    vi: "Số liệu toàn tỉnh có dấu (p) là sơ bộ: chỉ cộng các đơn vị đã báo cáo đủ tử số và mẫu số.",
    en: "A figure of the province marked (p) is provisional: it adds up only the units that gave both counts.",
  },
};

/** Counts of several periods as rates for the communes of one day, and for the province as a whole. */
export function countsDataset(config: CountsConfig, figures: readonly PublishedFigure[]): Dataset {
  const unitsOf = parseLocalDate(config.unitsOf);
  const tree = unitsVn.at(unitsOf);
  const province = tree.byCode(config.province);
  const communes = province ? tree.children(province.id) : [];
  const periods = [...new Map(figures.map(({ period }) => [period.id, period])).values()];
  const cells = periods.flatMap((period) => {
    const ofPeriod = figures.filter((figure) => figure.period.id === period.id);
    const complete = completeFigures(ofPeriod);
    const moved = moveCounts(complete, period, unitsOf);
    const expected = new Set([
      ...ofPeriod.map(({ unit }) => unit),
      ...communes.flatMap(({ id }) => moved.sourcesOf(id)),
    ]);
    const place = { period: period.id, measure: config.indicator.id };
    const total: CellInput[] = province
      ? [
          {
            ...place,
            unit: province.id,
            scope: "including-children",
            ...wholeOf(complete, expected, config),
          },
        ]
      : [];
    return [
      ...total,
      ...communes.map(({ id }) => ({
        ...place,
        unit: id,
        scope: "own" as const,
        ...moved.cellOf(id, config),
      })),
    ];
  });
  return createDataset({
    id: config.indicator.id,
    title: config.title,
    units: province ? [province, ...communes] : communes,
    periods,
    measures: [{ ...config.indicator, unit: "percent", direction: "up" }],
    cells,
    targets: config.targets.map(toDatedTarget),
    notes: [
      dividedNote,
      partialNote,
      ...config.notes.map((text, index) => ({ id: `note-${index + 1}`, text })),
    ],
  });
}

const toDatedTarget = ({ from, until, ...target }: DatedTargetConfig): TargetInput => ({
  target: toTarget(target),
  ...(from === undefined ? {} : { from: parseLocalDate(from) }),
  ...(until === undefined ? {} : { until: parseLocalDate(until) }),
});

type Part = "numerator" | "denominator";

const ofPart = (figures: readonly PublishedFigure[], part: Part): readonly PublishedFigure[] =>
  figures.filter((figure) => figure.part === part);

/** A printed count is a whole number; the profile of the file has made sure of that. */
const countOf = ({ figure }: PublishedFigure): bigint => figure.value.numerator;

/** The figures of units that gave both counts. A rate of the others would take what is missing for zero. */
function completeFigures(figures: readonly PublishedFigure[]): readonly PublishedFigure[] {
  const [parts, wholes] = (["numerator", "denominator"] as const).map(
    (part) => new Set(ofPart(figures, part).map(({ unit }) => unit)),
  );
  return figures.filter(({ unit }) => parts?.has(unit) && wholes?.has(unit));
}

/**
 * The province needs no crosswalk: however its communes were cut, its sum is the same. It is provisional, and says of
 * how many units it speaks, where some of those expected did not give both counts.
 */
function wholeOf(
  complete: readonly PublishedFigure[],
  expected: ReadonlySet<UnitId>,
  { indicator }: CountsConfig,
) {
  const sum = (part: Part): bigint =>
    ofPart(complete, part).reduce((total, figure) => total + countOf(figure), 0n);
  const reported = new Set(complete.map(({ unit }) => unit));
  const isPartial = [...expected].some((unit) => !reported.has(unit));
  return {
    value: fromRate(rate(sum("numerator"), sum("denominator")), {
      ...indicator,
      status: isPartial ? "P" : "A",
    }),
    notes: isPartial ? ["partial"] : [],
    provenance: derivedFrom(
      "sum",
      complete.map(({ provenance }) => provenance),
    ),
  };
}

/** Moves the counts of one period to the units of a day, where they are not of that day already. */
function moveCounts(figures: readonly PublishedFigure[], period: Period, unitsOf: LocalDate) {
  const day = lastDay(period);
  const crosswalk = day < unitsOf ? unitsVn.crosswalk(day, unitsOf) : null;
  const move = (part: Part) => {
    const counts = new Map<UnitId, Cell<bigint>>(
      ofPart(figures, part).map((figure) => [figure.unit, valueCell(countOf(figure))]),
    );
    if (!crosswalk) return (id: UnitId) => singleCount(counts.get(id));
    const moved = reaggregate(crosswalk, counts);
    return (id: UnitId) => {
      const count = moved.counts.get(id);
      return count?.kind === "exact" && count.max === count.min ? count.min : null;
    };
  };
  const [numerator, denominator] = [move("numerator"), move("denominator")];
  const origins = groupBy(figures, ({ unit }) => unit);
  return {
    sourcesOf: (id: UnitId) => sourcesOf(id, crosswalk),
    cellOf(id: UnitId, { indicator }: CountsConfig) {
      const [part, whole] = [numerator(id), denominator(id)];
      const from = sourcesOf(id, crosswalk);
      const sources = from
        .flatMap((source) => origins.get(source) ?? [])
        .map(({ provenance }) => provenance);
      if (part === null || whole === null) {
        return {
          value: fromMissing("not-provided") as CellValue,
          // Everything was reported, and still there is no count: a unit was divided.
          notes: from.length > 0 && from.every((source) => origins.has(source)) ? ["divided"] : [],
        };
      }
      return {
        value: fromRate(rate(part, whole), indicator),
        provenance: derivedFrom("sum", sources),
      };
    },
  };
}

const singleCount = (cell: Cell<bigint> | undefined): bigint | null =>
  cell?.kind === "value" ? cell.value : null;

const sourcesOf = (id: UnitId, crosswalk: Crosswalk | null): readonly UnitId[] =>
  crosswalk ? crosswalk.predecessors(id).map(({ from }) => from) : [id];
