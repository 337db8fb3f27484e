import { type CubeColumns, orderOfLabels } from "../cube-columns.ts";
import type { AggregatePlan } from "../plan.ts";
import type { Axis } from "./axis.ts";
import { CellAnswers } from "./cell-answers.ts";
import type { CellGrid, CellVisitor } from "./cell-grid.ts";
import type { CellTable } from "./cell-table.ts";

/** Adds the cells of a table up to the groups of a plan, in the order of their keys, and works out the measures. */
export function foldCells(
  plan: AggregatePlan,
  axes: readonly Axis[],
  table: Pick<CellTable, "total" | "visit">,
): CubeColumns {
  const labels = axes.slice(0, plan.by.length).map(labelsOf);
  const orders = axes.map(({ size }, at) => {
    const names = labels[at];
    return names ? orderOfLabels(names) : Int32Array.from({ length: size }, (_, i) => i);
  });
  const groups = table.visit(orders, (grid) => {
    const answers = new CellAnswers(plan, axes, grid);
    return new Groups(plan, { grid, answers, room: Math.min(table.total, mostRoomAtFirst) });
  });
  return groups.toColumns(labels);
}

/** Room for so many groups costs little where fewer come, and growing costs little where more do. */
const mostRoomAtFirst = 1 << 19;

/** The values of an axis that are known. */
const labelsOf = (axis: Axis): readonly string[] =>
  Array.from({ length: axis.size - 1 }, (_, index) => axis.valueOf(index + 1) ?? "");

/** Adds up cells that come in the order of their groups. */
class Groups implements CellVisitor {
  readonly #plan: AggregatePlan;
  readonly #grid: CellGrid;
  readonly #answers: CellAnswers;
  /** Numbers the keys on the last axes, for each line of the grid. */
  readonly #keyOf: Int32Array;
  #keys: Int32Array[];
  /** For each measure, what holds, then what may hold. A column without a count is empty. */
  #tallies: Float64Array[];
  #length = 0;
  #room: number;
  #outer: Int32Array = new Int32Array(0);
  /** The key of the group that is open, or -1. */
  #key = -1;

  constructor(
    plan: AggregatePlan,
    of: { readonly grid: CellGrid; readonly answers: CellAnswers; readonly room: number },
  ) {
    this.#plan = plan;
    this.#grid = of.grid;
    this.#answers = of.answers;
    this.#keyOf = numberKeys(of.grid, plan.by.length);
    const room = Math.max(1, of.room);
    this.#room = room;
    this.#keys = plan.by.map(() => new Int32Array(room));
    this.#tallies = [...plan.measures, ...plan.measures].map(() => new Float64Array(0));
  }

  enter(outer: Int32Array): void {
    this.#outer = outer;
    this.#answers.enter(outer);
    const row = this.#length - 1;
    if (this.#keys.some((codes, key) => key < outer.length && codes[row] !== outer[key])) {
      this.#key = -1;
    }
  }

  cell(line: number, count: number): void {
    if (this.#keyOf[line] !== this.#key) this.#open(line);
    const row = this.#length - 1;
    const counted = this.#answers.of(line);
    for (let at = 0; at < counted.length; at += 1) {
      const column = this.#column(counted[at] ?? 0);
      column[row] = (column[row] ?? 0) + count;
    }
  }

  #column(at: number): Float64Array {
    const column = this.#tallies[at];
    if (column && column.length > 0) return column;
    const fresh = new Float64Array(this.#room);
    this.#tallies[at] = fresh;
    return fresh;
  }

  #open(line: number): void {
    if (this.#length === this.#room) {
      this.#room *= 2;
      this.#keys = this.#keys.map((codes) => grown(codes, new Int32Array(this.#room)));
      this.#tallies = this.#tallies.map((sums) =>
        sums.length === 0 ? sums : grown(sums, new Float64Array(this.#room)),
      );
    }
    const { outer, columns } = this.#grid;
    for (let key = 0; key < this.#keys.length; key += 1) {
      const codes = this.#keys[key];
      const place = key < outer ? this.#outer[key] : columns[key - outer]?.[line];
      if (codes) codes[this.#length] = place ?? 0;
    }
    this.#length += 1;
    this.#key = this.#keyOf[line] ?? 0;
  }

  toColumns(labels: readonly (readonly string[])[]): CubeColumns {
    const { by, measures } = this.#plan;
    const length = this.#length;
    return {
      length,
      keys: by.map((name, key) => ({
        name,
        labels: labels[key] ?? [],
        codes: this.#keys[key]?.subarray(0, length) ?? new Int32Array(0),
      })),
      tallies: measures.map(({ name }, measure) => ({
        name,
        yes: this.#tallies[2 * measure]?.subarray(0, length) ?? [],
        unknown: this.#tallies[2 * measure + 1]?.subarray(0, length) ?? [],
      })),
    };
  }
}

function grown<Values extends Int32Array | Float64Array>(values: Values, room: Values): Values {
  room.set(values);
  return room;
}

/** Lines that have the same keys have the same number; they are neighbours. */
function numberKeys({ outer, columns, length }: CellGrid, keys: number): Int32Array {
  const inner = columns.slice(0, Math.max(0, keys - outer));
  const numbers = new Int32Array(length);
  for (let line = 1; line < length; line += 1) {
    const isNew = inner.some((places) => places[line] !== places[line - 1]);
    numbers[line] = (numbers[line - 1] ?? 0) + Number(isNew);
  }
  return numbers;
}
