import { type Dimension, holdsFor } from "../../dossier/predicate.ts";
import { type CubeColumns, labelOrder } from "../cube-columns.ts";
import type { AggregatePlan } from "../plan.ts";
import type { Axis } from "./axis.ts";
import type { Cells } from "./cell-table.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";

/** Adds cells up to the groups of a plan, in the order of their keys, and works out the measures. */
export function foldCells(plan: AggregatePlan, axes: readonly Axis[], cells: Cells): CubeColumns {
  const keys = plan.by.length;
  const order = orderOfCells(axes.slice(0, keys), cells);
  const answersOf = createAnswers(plan, axes, cells);
  const groups = new Groups(keys, plan.measures.length, cells.counts.length);
  for (const cell of order) {
    groups.add(cells, cell, answersOf(cell));
  }
  return groups.toColumns(plan, axes);
}

/** The cells sorted by key. */
function orderOfCells(keys: readonly Axis[], { places, counts }: Cells): Int32Array {
  const cells = counts.length;
  const ranks = keys.map((axis) => ranksOf(axis));
  const combinations = keys.reduce((product, { size }) => product * size, 1);
  if (combinations * cells > Number.MAX_SAFE_INTEGER)
    return orderByComparison(ranks, places, cells);
  // Rank and cell in one exact double each: these sort natively, without a call for each comparison.
  const sortable = new Float64Array(cells);
  for (const [axis, rank] of ranks.entries()) {
    const column = places[axis];
    for (let cell = 0; cell < cells; cell += 1) {
      sortable[cell] = (sortable[cell] ?? 0) * rank.length + (rank[column?.[cell] ?? 0] ?? 0);
    }
  }
  for (let cell = 0; cell < cells; cell += 1) sortable[cell] = (sortable[cell] ?? 0) * cells + cell;
  sortable.sort();
  const order = new Int32Array(cells);
  for (let at = 0; at < cells; at += 1) {
    const value = sortable[at] ?? 0;
    order[at] = value - Math.floor(value / cells) * cells;
  }
  return order;
}

function orderByComparison(
  ranks: readonly Int32Array[],
  places: readonly Int32Array[],
  cells: number,
): Int32Array {
  const columns = ranks.map((rank, axis) => places[axis]?.map((place) => rank[place] ?? 0));
  return Int32Array.from({ length: cells }, (_, cell) => cell).sort((a, b) => {
    for (const column of columns) {
      const difference = (column?.[a] ?? 0) - (column?.[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Where each place of an axis stands among its sorted values. */
function ranksOf(axis: Axis): Int32Array {
  const ranks = new Int32Array(axis.size);
  for (const [rank, place] of labelOrder(labelsOf(axis)).entries()) ranks[place] = rank;
  return ranks;
}

const labelsOf = (axis: Axis): readonly string[] =>
  Array.from({ length: axis.size - 1 }, (_, index) => axis.valueOf(index + 1) ?? "");

const [yes, unknown, no] = [0, 1, 2];

/** The answer of each measure for a cell, worked out once for each combination of what the measures ask. */
function createAnswers(
  plan: AggregatePlan,
  axes: readonly Axis[],
  { places }: Cells,
): (cell: number) => Uint8Array {
  const parts = partsOf(plan, axes, places);
  const known: Uint8Array[] = [];
  return (cell) => {
    let combination = 0;
    for (const { column, classes, size } of parts) {
      combination = combination * size + (classes[column[cell] ?? 0] ?? 0);
    }
    known[combination] ??= answer(plan, parts, cell);
    return known[combination] ?? noAnswers;
  };
}

const noAnswers = new Uint8Array(0);

/** One dimension that measures ask, with the class of each place of its axis. */
interface Part {
  readonly dimension: Dimension;
  readonly axis: Axis;
  readonly column: Int32Array;
  readonly classes: Int32Array;
  readonly size: number;
}

function partsOf(
  plan: AggregatePlan,
  axes: readonly Axis[],
  places: readonly Int32Array[],
): readonly Part[] {
  const asked = dimensionsAsked(plan);
  const names = [...plan.by, ...asked.filter((dimension) => !plan.by.includes(dimension))];
  return asked.flatMap((dimension) => {
    const at = names.indexOf(dimension);
    const [axis, column] = [axes[at], places[at]];
    if (!axis || !column) return [];
    const values = new ValueClasses(plan, dimension);
    const classes = Int32Array.from({ length: axis.size }, (_, place) =>
      values.classOf(axis.valueOf(place)),
    );
    return [{ dimension, axis, column, classes, size: values.size }];
  });
}

/** Asks each measure about the values that all dossiers of the cell share. */
function answer({ measures }: AggregatePlan, parts: readonly Part[], cell: number): Uint8Array {
  const values = new Map(
    parts.map(({ dimension, axis, column }) => [dimension, axis.valueOf(column[cell] ?? 0)]),
  );
  return Uint8Array.from(measures, ({ where }) => {
    const holds = holdsFor(where, (dimension) => values.get(dimension) ?? null);
    return holds === null ? unknown : holds ? yes : no;
  });
}

/** Adds up cells that come in the order of their groups. */
class Groups {
  readonly #keys: readonly Int32Array[];
  /** For each measure, what holds and what may hold. */
  readonly #tallies: readonly (readonly [Float64Array, Float64Array])[];
  #length = 0;

  constructor(keys: number, measures: number, room: number) {
    this.#keys = Array.from({ length: keys }, () => new Int32Array(room));
    this.#tallies = Array.from({ length: measures }, () => [
      new Float64Array(room),
      new Float64Array(room),
    ]);
  }

  add({ places, counts }: Cells, cell: number, answers: Uint8Array): void {
    if (!this.#isSameGroup(places, cell)) {
      for (const [key, column] of this.#keys.entries()) {
        column[this.#length] = places[key]?.[cell] ?? 0;
      }
      this.#length += 1;
    }
    const row = this.#length - 1;
    for (let measure = 0; measure < answers.length; measure += 1) {
      const column = this.#tallies[measure]?.[answers[measure] ?? no];
      if (column) column[row] = (column[row] ?? 0) + (counts[cell] ?? 0);
    }
  }

  #isSameGroup(places: readonly Int32Array[], cell: number): boolean {
    const row = this.#length - 1;
    if (row < 0) return false;
    for (let key = 0; key < this.#keys.length; key += 1) {
      if (this.#keys[key]?.[row] !== places[key]?.[cell]) return false;
    }
    return true;
  }

  toColumns({ by, measures }: AggregatePlan, axes: readonly Axis[]): CubeColumns {
    const length = this.#length;
    return {
      length,
      keys: by.map((name, key) => ({
        name,
        labels: axes[key] ? labelsOf(axes[key]) : [],
        codes: this.#keys[key]?.slice(0, length) ?? new Int32Array(length),
      })),
      tallies: measures.map(({ name }, measure) => ({
        name,
        yes: this.#tallies[measure]?.[0].slice(0, length) ?? [],
        unknown: this.#tallies[measure]?.[1].slice(0, length) ?? [],
      })),
    };
  }
}
