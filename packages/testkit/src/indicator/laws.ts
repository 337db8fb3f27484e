import {
  compare,
  type Dossier,
  definePeriod,
  groupBy,
  type KnownRate,
  not,
  type Period,
  rate,
  rateValue,
  type Text,
} from "@tyle/core";
import {
  type AnyIndicator,
  type Counts,
  type Item,
  isCounted,
  type Method,
  type Part,
  plainMethod,
  valueIn,
} from "./method.ts";
import { dimensionsAsked } from "./sample-items.ts";

/** One indicator computed by one method on one sample. */
export interface Trial {
  readonly indicator: AnyIndicator;
  readonly method: Method;
  readonly items: readonly Item[];
  readonly period: Period;
}

/** What must hold between two computations, whatever the data: no expected number is needed. */
export interface Law {
  readonly id: string;
  readonly text: Text;
  /** Left out where a law is for all indicators. */
  applies?(indicator: AnyIndicator): boolean;
  /** Whether a trial obeys it. */
  holds(trial: Trial): Promise<boolean>;
}

const measure = async (
  { method, indicator, period }: Trial,
  items: readonly Item[],
): Promise<Counts> => method.measure(indicator, items, period);

const isSame = (a: Counts, b: Counts): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;

const times = ({ numerator, denominator }: Counts, factor: bigint): Counts => ({
  numerator: numerator * factor,
  denominator: denominator * factor,
});

const plus = (a: Counts, b: Counts): Counts => ({
  numerator: a.numerator + b.numerator,
  denominator: a.denominator + b.denominator,
});

const asRate = ({ numerator, denominator }: Counts): KnownRate => rate(numerator, denominator);

/** −1, 0 or 1 for two rates; a share of nothing compares with nothing. */
function order(a: KnownRate, b: KnownRate): number | null {
  return a.kind === "rate" && b.kind === "rate" ? compare(rateValue(a), rateValue(b)) : null;
}

/** An item that is for sure in the numerator, or in the rest of the denominator only. */
function memberOf({ indicator, items, period }: Trial, inside: boolean): Item | undefined {
  return items.find((item) => {
    const { numerator, denominator } = plainMethod.measure(indicator, [item], period);
    return denominator > 0n && numerator === (inside ? denominator : 0n);
  });
}

const isOfDossiers = ({ subject }: AnyIndicator): boolean => subject === "dossier";
const isShare = ({ kind }: AnyIndicator): boolean => kind === "share";
const asks = (indicator: AnyIndicator, dimension: "unit" | "timeliness-766"): boolean =>
  dimensionsAsked(indicator).includes(dimension);

/** Each law is generated for a definition by `lawsOf`; none knows what the definition says. */
const laws: readonly Law[] = [
  {
    id: "row-order",
    text: { vi: "Thứ tự dòng không ảnh hưởng", en: "The order of rows does not matter" },
    holds: async (trial) =>
      isSame(await measure(trial, trial.items), await measure(trial, [...trial.items].reverse())),
  },
  {
    id: "unit-partition",
    text: { vi: "Các đơn vị gộp lại bằng toàn thể", en: "The units make up the whole" },
    holds: async (trial) => {
      const parts: Part[] = [];
      for (const items of groupBy(trial.items, (item) =>
        valueIn(item, "unit", trial.period),
      ).values()) {
        parts.push({ items, counts: await measure(trial, items) });
      }
      return order(trial.method.rollUp(parts), asRate(await measure(trial, trial.items))) === 0;
    },
  },
  {
    id: "duplication",
    text: {
      vi: "Nhân mọi dòng lên ba thì tỷ lệ giữ nguyên",
      en: "Three times every row, the same rate",
    },
    holds: async (trial) => {
      const { items } = trial;
      return isSame(
        await measure(trial, [...items, ...items, ...items]),
        times(await measure(trial, items), 3n),
      );
    },
  },
  {
    id: "renaming",
    text: { vi: "Đổi tên đơn vị không ảnh hưởng", en: "Names of units do not matter" },
    applies: (indicator) => !asks(indicator, "unit"),
    holds: async (trial) =>
      isSame(await measure(trial, trial.items), await measure(trial, trial.items.map(renamed))),
  },
  {
    id: "monotony",
    text: {
      vi: "Thêm vào tử số thì tỷ lệ không giảm",
      en: "More in the numerator, never a lower rate",
    },
    applies: isShare,
    holds: async (trial) => {
      const [inside, outside] = [memberOf(trial, true), memberOf(trial, false)];
      const now = asRate(await measure(trial, trial.items));
      const withOne = async (item: Item) => asRate(await measure(trial, [...trial.items, item]));
      return (
        inside !== undefined &&
        outside !== undefined &&
        order(await withOne(inside), now) === 1 &&
        order(await withOne(outside), now) === -1
      );
    },
  },
  {
    id: "within-whole",
    text: { vi: "Tử số không vượt mẫu số", en: "The numerator never passes the denominator" },
    applies: isShare,
    holds: async (trial) => {
      const { numerator, denominator } = await measure(trial, trial.items);
      return numerator <= denominator;
    },
  },
  {
    id: "complement",
    text: { vi: "Tỷ lệ và phần bù cộng lại bằng 1", en: "A rate and its complement add up to 1" },
    applies: isShare,
    holds: async (trial) => {
      const { indicator, items } = trial;
      const complement = { ...indicator, numerator: not(indicator.numerator) };
      const counts = await measure(trial, items);
      const others = await measure({ ...trial, indicator: complement }, items);
      return counts.numerator + others.numerator === counts.denominator;
    },
  },
  {
    id: "outside-period",
    text: {
      vi: "Hồ sơ ngoài kỳ không ảnh hưởng",
      en: "What is outside the period does not matter",
    },
    applies: isOfDossiers,
    holds: async (trial) => {
      const { indicator, items, period } = trial;
      const inside = items.filter((item) => isCounted(indicator, item, period));
      return isSame(await measure(trial, items), await measure(trial, inside));
    },
  },
  {
    id: "time-partition",
    text: { vi: "Các quý cộng lại bằng nửa năm", en: "The quarters make up the half" },
    // The 766 rule judges open dossiers on the last day of the period, which differs from quarter to quarter.
    applies: (indicator) => isOfDossiers(indicator) && !asks(indicator, "timeliness-766"),
    holds: async (trial) => {
      const [first, second] = await Promise.all(
        quartersOf(trial.period).map((period) => measure({ ...trial, period }, trial.items)),
      );
      return !!first && !!second && isSame(plus(first, second), await measure(trial, trial.items));
    },
  },
  {
    id: "carry-over",
    text: {
      vi: "Hồ sơ chuyển kỳ sau bằng hồ sơ còn lại kỳ trước",
      en: "What is carried over is what was outstanding",
    },
    applies: (indicator) => isOfDossiers(indicator) && !asks(indicator, "timeliness-766"),
    holds: async ({ indicator, method, items, period }) => {
      const dossiers = items.filter((item): item is Dossier => !("subject" in item));
      const [first, second] = quartersOf(period).map((quarter) =>
        method.flow(dossiers, quarter, indicator.denominator),
      );
      if (!first || !second) return false;
      const balances = [first, second].every(
        (flow) => flow.carriedOver + flow.received === flow.resolved + flow.outstanding,
      );
      return balances && second.carriedOver === first.outstanding && first.outstanding >= 0n;
    },
  },
];

const renamed = (item: Item): Item =>
  "subject" in item
    ? { ...item, dimensions: { ...item.dimensions, unit: `x${item.dimensions.unit}` } }
    : { ...item, unit: `x${item.unit}` };

/** The two quarters of the half that the laws are tried on. */
const quartersOf = ({ rule, id }: Period): readonly Period[] => {
  const year = id.slice(0, 4);
  const cut = rule === "nd09" ? "nd09" : "calendar";
  return ["Q1", "Q2"].map((quarter) => definePeriod(`${year}-${quarter}`, cut));
};

/**
 * The laws that follow from a definition.
 *
 * @example
 * lawsOf(findIndicator("ONL_766")).map(({ id }) => id) // ["row-order", "unit-partition", "duplication", …]
 */
export const lawsOf = (indicator: AnyIndicator): readonly Law[] =>
  laws.filter(({ applies }) => applies?.(indicator) ?? true);
