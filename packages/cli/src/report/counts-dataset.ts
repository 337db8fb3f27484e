import {
  type Cell,
  type Crosswalk,
  derivedFrom,
  type LocalDate,
  lastDay,
  type Period,
  type Provenance,
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

/** Counts of several periods as rates for the communes of one day, and for the province as a whole. */
export function countsDataset(config: CountsConfig, figures: readonly PublishedFigure[]): Dataset {
  const unitsOf = parseLocalDate(config.unitsOf);
  const tree = unitsVn.at(unitsOf);
  const province = tree.byCode(config.province);
  const communes = province ? tree.children(province.id) : [];
  const periods = [...new Map(figures.map(({ period }) => [period.id, period])).values()];
  const cells = periods.flatMap((period) => {
    const ofPeriod = figures.filter((figure) => figure.period.id === period.id);
    const moved = moveCounts(ofPeriod, period, unitsOf);
    const place = { period: period.id, measure: config.indicator.id };
    const total: CellInput[] = province
      ? [{ ...place, unit: province.id, scope: "including-children", ...wholeOf(ofPeriod, config) }]
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
    notes: [dividedNote, ...config.notes.map((text, index) => ({ id: `note-${index + 1}`, text }))],
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

/** The province needs no crosswalk: however its communes were cut, its sum is the same. */
function wholeOf(figures: readonly PublishedFigure[], { indicator }: CountsConfig) {
  const sum = (part: Part): bigint =>
    ofPart(figures, part).reduce((total, figure) => total + countOf(figure), 0n);
  return {
    value: fromRate(rate(sum("numerator"), sum("denominator")), indicator),
    provenance: derivedFrom(
      "sum",
      figures.map(({ provenance }) => provenance),
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
  const origins = byUnit(figures);
  return {
    cellOf(id: UnitId, { indicator }: CountsConfig) {
      const [part, whole] = [numerator(id), denominator(id)];
      const sources = sourcesOf(id, crosswalk).flatMap((source) => origins.get(source) ?? []);
      if (part === null || whole === null) {
        return {
          value: fromMissing("not-provided") as CellValue,
          notes: sources.length > 0 ? ["divided"] : [],
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

function byUnit(figures: readonly PublishedFigure[]): ReadonlyMap<UnitId, readonly Provenance[]> {
  const origins = new Map<UnitId, Provenance[]>();
  for (const { unit, provenance } of figures)
    origins.set(unit, [...(origins.get(unit) ?? []), provenance]);
  return origins;
}
