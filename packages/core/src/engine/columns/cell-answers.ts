import { type Dimension, holdsFor } from "../../dossier/predicate.ts";
import type { AggregatePlan } from "../plan.ts";
import type { Axis } from "./axis.ts";
import type { CellGrid } from "./cell-grid.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";

/** For each cell, what it counts in, worked out once for each combination of what the measures ask. */
export class CellAnswers {
  readonly #plan: AggregatePlan;
  readonly #grid: CellGrid;
  readonly #parts: readonly Part[];
  /** Numbers what the measures ask of the last axes, for each line of the grid. */
  readonly #combinationOf: Int32Array;
  readonly #combinations: number;
  readonly #known: Int32Array[] = [];
  #outer: Int32Array = new Int32Array(0);
  /** The number of the first combination that lies at the outer places. */
  #base = 0;

  constructor(plan: AggregatePlan, axes: readonly Axis[], grid: CellGrid) {
    this.#plan = plan;
    this.#grid = grid;
    this.#parts = partsOf(plan, axes);
    const inner = this.#parts.filter(({ at }) => at >= grid.outer);
    this.#combinationOf = new Int32Array(grid.length);
    this.#combinations = inner.reduce((product, { size }) => product * size, 1);
    for (const { at, classes, size } of inner) {
      const places = grid.columns[at - grid.outer];
      for (let line = 0; line < grid.length; line += 1) {
        const before = this.#combinationOf[line] ?? 0;
        this.#combinationOf[line] = before * size + (classes[places?.[line] ?? 0] ?? 0);
      }
    }
  }

  /** Goes to the cells at these places on the first axes. */
  enter(outer: Int32Array): void {
    this.#outer = outer;
    this.#base = 0;
    for (const { at, classes, size } of this.#parts) {
      if (at < outer.length) this.#base = this.#base * size + (classes[outer[at] ?? 0] ?? 0);
    }
    this.#base *= this.#combinations;
  }

  /** What the cell on a line of the grid counts in: 2m where measure m holds, 2m + 1 where that is not known. */
  of(line: number): Int32Array {
    const combination = this.#base + (this.#combinationOf[line] ?? 0);
    return this.#known[combination] ?? this.#ask(combination, line);
  }

  /** Asks each measure about the values that all dossiers of the cell share. */
  #ask(combination: number, line: number): Int32Array {
    const { outer, columns } = this.#grid;
    const values = new Map<Dimension, string | null>();
    for (const { dimension, axis, at } of this.#parts) {
      const place = at < outer ? this.#outer[at] : columns[at - outer]?.[line];
      values.set(dimension, axis.valueOf(place ?? 0));
    }
    const counted = this.#plan.measures.flatMap(({ where }, measure) => {
      const holds = holdsFor(where, (dimension) => values.get(dimension) ?? null);
      return holds === false ? [] : [2 * measure + Number(holds === null)];
    });
    const answers = Int32Array.from(counted);
    this.#known[combination] = answers;
    return answers;
  }
}

/** One dimension that measures ask, with the class of each place of its axis. */
interface Part {
  readonly dimension: Dimension;
  readonly axis: Axis;
  /** The number of the axis. */
  readonly at: number;
  readonly classes: Int32Array;
  readonly size: number;
}

function partsOf(plan: AggregatePlan, axes: readonly Axis[]): readonly Part[] {
  const asked = dimensionsAsked(plan);
  const names = [...plan.by, ...asked.filter((dimension) => !plan.by.includes(dimension))];
  return asked.flatMap((dimension) => {
    const at = names.indexOf(dimension);
    const axis = axes[at];
    if (!axis) return [];
    const values = new ValueClasses(plan, dimension);
    const classes = Int32Array.from({ length: axis.size }, (_, place) =>
      values.codeOf(axis.valueOf(place)),
    );
    return [{ dimension, axis, at, classes, size: values.size }];
  });
}
