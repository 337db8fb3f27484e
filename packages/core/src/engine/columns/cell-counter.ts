import type { Period } from "../../period/period.ts";
import { monthShift, packedDay } from "../csv/byte-moment.ts";
import type { CubeWithControl } from "../cube.ts";
import { cubeOfColumns } from "../cube-columns.ts";
import { type AggregatePlan, namesOf } from "../plan.ts";
import { type Axis, axesOf, type ChosenRows } from "./axis.ts";
import { type CellTable, createCellTable } from "./cell-table.ts";
import type { Cells } from "./cells.ts";
import type { DossierColumns } from "./dossier-columns.ts";
import { foldCells } from "./fold-cells.ts";

/** Counts of cells in a form that can be sent between threads. */
export interface CountedCells {
  /** For each axis, its values by place. */
  readonly values: readonly (readonly (string | null)[])[];
  readonly cells: Cells;
  readonly outsidePeriod: number;
  readonly undated: number;
}

/**
 * Counts columns of dossiers by everything that a plan tells apart: its group keys, and the values its measures ask for.
 * The measures themselves are worked out at the end, once for each combination that occurred.
 */
export class CellCounter {
  readonly #plan: AggregatePlan;
  readonly #days: Int32Array;
  readonly #bounds: Bounds;
  /** The months that occur lie in the period, so that no row need be looked at. */
  readonly #isAllInside: boolean;
  readonly #axes: readonly Axis[];
  readonly #table: CellTable;
  #outsidePeriod = 0;
  #undated = 0;

  constructor(plan: AggregatePlan, columns: DossierColumns) {
    this.#plan = plan;
    this.#days = columns.days.get(plan.basis) ?? new Int32Array(0);
    this.#bounds = bounds(plan.period);
    this.#isAllInside = areInside(columns.months?.get(plan.basis), this.#bounds);
    this.#axes = axesOf(plan, columns);
    this.#table = createCellTable(this.#axes.length);
  }

  /** Counts rows `from` to `until` of the columns. */
  add(from: number, until: number): void {
    const chosen = this.#choose(from, until);
    for (const axis of this.#axes) axis.prepare(chosen);
    this.#table.count(chosen, this.#axes);
  }

  #sizes(): readonly number[] {
    return this.#axes.map(({ size }) => size);
  }

  /** The rows whose date lies in the period: mostly all of them, and then no list of them is made. */
  #choose(from: number, until: number): ChosenRows {
    if (this.#isAllInside) return { rows: null, from, length: until - from };
    const { first, end } = this.#bounds;
    const days = this.#days;
    let inside = 0;
    for (let row = from; row < until; row += 1) {
      const day = days[row] ?? 0;
      inside += day >= first && day < end ? 1 : 0;
    }
    if (inside === until - from) return { rows: null, from, length: inside };
    const rows = new Int32Array(inside);
    let [length, undated] = [0, 0];
    for (let row = from; row < until; row += 1) {
      const day = days[row] ?? 0;
      if (day >= first && day < end) {
        rows[length] = row;
        length += 1;
      } else if (day === 0) undated += 1;
    }
    this.#undated += undated;
    this.#outsidePeriod += until - from - length - undated;
    return { rows, from, length };
  }

  /** Adds what another counter of the same plan has counted. */
  merge(other: CountedCells): void {
    const placesHere = this.#axes.map((axis, index) =>
      Int32Array.from(other.values[index] ?? [], (value) => axis.placeOf(value)),
    );
    this.#table.add(other.cells, placesHere, this.#sizes());
    this.#outsidePeriod += other.outsidePeriod;
    this.#undated += other.undated;
  }

  /** The counts so far, for another thread. */
  toParts(): CountedCells {
    return {
      values: this.#axes.map((axis) =>
        Array.from({ length: axis.size }, (_, place) => axis.valueOf(place)),
      ),
      cells: this.#table.toCells(),
      outsidePeriod: this.#outsidePeriod,
      undated: this.#undated,
    };
  }

  /** The cube of everything that was counted. */
  finish(rejected = 0): CubeWithControl {
    const columns = foldCells(this.#plan, this.#axes, this.#table);
    const counted = this.#table.total;
    return {
      cube: cubeOfColumns(namesOf(this.#plan), () => columns),
      control: {
        read: BigInt(counted + this.#outsidePeriod + this.#undated + rejected),
        counted: BigInt(counted),
        outsidePeriod: BigInt(this.#outsidePeriod),
        undated: BigInt(this.#undated),
        rejected: BigInt(rejected),
      },
    };
  }
}

const lastOfInt32 = 2 ** 31 - 1;

/** A period as packed days, the last of them excluded. */
interface Bounds {
  readonly first: number;
  readonly end: number;
}

/** Without a period, every day there is. */
const bounds = (period: Period | null): Bounds =>
  period
    ? { first: packedDay(period.from), end: packedDay(period.until) }
    : { first: 1, end: lastOfInt32 };

/** Whether all days of these months lie within. Rows without a day are in month 0. */
const areInside = (months: readonly number[] | undefined, { first, end }: Bounds): boolean =>
  months?.every((month) => {
    const firstDay = (month << monthShift) + 1;
    return month > 0 && firstDay >= first && (month + 1) << monthShift < end;
  }) ?? false;
