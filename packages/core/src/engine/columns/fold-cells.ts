import { type Dimension, holdsFor } from "../../dossier/predicate.ts";
import type { CubeColumns, KeyColumn } from "../cube-columns.ts";
import type { AggregatePlan } from "../plan.ts";
import type { Axis } from "./axis.ts";
import type { Cells } from "./cell-table.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";

/** Adds cells, which come in the order of their keys, up to the groups of a plan, and works out the measures. */
export function foldCells(plan: AggregatePlan, axes: readonly Axis[], cells: Cells): CubeColumns {
  const { length } = cells.counts;
  const answersOf = createAnswers(plan, axes, cells);
  const groups = new Groups(plan.by.length, plan.measures.length, length);
  for (let cell = 0; cell < length; cell += 1) groups.add(cells, cell, answersOf(cell));
  return groups.toColumns(plan, axes);
}

const keyColumns = (
  { by }: AggregatePlan,
  axes: readonly Axis[],
  places: readonly Int32Array[],
): readonly KeyColumn[] =>
  by.map((name, key) => ({
    name,
    labels: axes[key] ? labelsOf(axes[key]) : [],
    codes: places[key] ?? new Int32Array(0),
  }));

/** The values of an axis that are known. */
export const labelsOf = (axis: Axis): readonly string[] =>
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
      for (let key = 0; key < this.#keys.length; key += 1) {
        const column = this.#keys[key];
        if (column) column[this.#length] = places[key]?.[cell] ?? 0;
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

  toColumns(plan: AggregatePlan, axes: readonly Axis[]): CubeColumns {
    const length = this.#length;
    return {
      length,
      keys: keyColumns(
        plan,
        axes,
        this.#keys.map((codes) => codes.slice(0, length)),
      ),
      tallies: plan.measures.map(({ name }, measure) => ({
        name,
        yes: this.#tallies[measure]?.[0].slice(0, length) ?? [],
        unknown: this.#tallies[measure]?.[1].slice(0, length) ?? [],
      })),
    };
  }
}
