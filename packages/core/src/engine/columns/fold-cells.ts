import { type Dimension, holdsFor } from "../../dossier/predicate.ts";
import { type CubeColumns, orderOfLabels } from "../cube-columns.ts";
import type { AggregatePlan } from "../plan.ts";
import type { Axis } from "./axis.ts";
import type { CellTable } from "./cell-table.ts";
import { dimensionsAsked, ValueClasses } from "./value-classes.ts";

/** Adds the cells of a table up to the groups of a plan, in the order of their keys, and works out the measures. */
export function foldCells(
  plan: AggregatePlan,
  axes: readonly Axis[],
  table: Pick<CellTable, "total" | "visit">,
): CubeColumns {
  const keys = plan.by.length;
  const orders = axes.map((axis, at) =>
    at < keys ? orderOfLabels(labelsOf(axis)) : Int32Array.from({ length: axis.size }, (_, i) => i),
  );
  const answersAt = createAnswers(plan, axes);
  const possible = orders.slice(0, keys).reduce((groups, { length }) => groups * length, 1);
  const groups = new Groups(plan, Math.min(possible, table.total, mostRoomAtFirst));
  table.visit(orders, (places, count) => groups.add(places, count, answersAt(places)));
  return groups.toColumns(plan, axes);
}

/** Room for so many groups costs little where fewer come, and growing costs little where more do. */
const mostRoomAtFirst = 1 << 19;

/** The values of an axis that are known. */
const labelsOf = (axis: Axis): readonly string[] =>
  Array.from({ length: axis.size - 1 }, (_, index) => axis.valueOf(index + 1) ?? "");

const [yes, unknown, no] = [0, 1, 2];

/** The answer of each measure for a cell, worked out once for each combination of what the measures ask. */
function createAnswers(
  plan: AggregatePlan,
  axes: readonly Axis[],
): (places: Int32Array) => Uint8Array {
  const parts = partsOf(plan, axes);
  const known: Uint8Array[] = [];
  return (places) => {
    let combination = 0;
    for (let part = 0; part < parts.length; part += 1) {
      const { at, classes, size } = parts[part] as Part;
      combination = combination * size + (classes[places[at] ?? 0] ?? 0);
    }
    const answers = known[combination] ?? answer(plan, parts, places);
    known[combination] = answers;
    return answers;
  };
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
      values.classOf(axis.valueOf(place)),
    );
    return [{ dimension, axis, at, classes, size: values.size }];
  });
}

/** Asks each measure about the values that all dossiers of the cell share. */
function answer(
  { measures }: AggregatePlan,
  parts: readonly Part[],
  places: Int32Array,
): Uint8Array {
  const values = new Map(
    parts.map(({ dimension, axis, at }) => [dimension, axis.valueOf(places[at] ?? 0)]),
  );
  return Uint8Array.from(measures, ({ where }) => {
    const holds = holdsFor(where, (dimension) => values.get(dimension) ?? null);
    return holds === null ? unknown : holds ? yes : no;
  });
}

/** Adds up cells that come in the order of their groups. */
class Groups {
  #keys: Int32Array[];
  /** For each measure, what holds, then what may hold. A column without a count is empty. */
  #tallies: Float64Array[];
  #length = 0;
  #room: number;

  constructor({ by, measures }: AggregatePlan, room: number) {
    this.#room = Math.max(1, room);
    this.#keys = by.map(() => new Int32Array(this.#room));
    this.#tallies = [...measures, ...measures].map(() => new Float64Array(0));
  }

  add(places: Int32Array, count: number, answers: Uint8Array): void {
    if (!this.#isSameGroup(places)) this.#open(places);
    const row = this.#length - 1;
    for (let measure = 0; measure < answers.length; measure += 1) {
      const answer = answers[measure] ?? no;
      if (answer === no) continue;
      const column = this.#column(2 * measure + answer);
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

  #isSameGroup(places: Int32Array): boolean {
    const row = this.#length - 1;
    // The last key changes most often.
    for (let key = this.#keys.length - 1; key >= 0; key -= 1) {
      if (this.#keys[key]?.[row] !== places[key]) return false;
    }
    return row >= 0;
  }

  #open(places: Int32Array): void {
    if (this.#length === this.#room) {
      this.#room *= 2;
      this.#keys = this.#keys.map((codes) => grown(codes, new Int32Array(this.#room)));
      this.#tallies = this.#tallies.map((sums) =>
        sums.length === 0 ? sums : grown(sums, new Float64Array(this.#room)),
      );
    }
    for (let key = 0; key < this.#keys.length; key += 1) {
      const column = this.#keys[key];
      if (column) column[this.#length] = places[key] ?? 0;
    }
    this.#length += 1;
  }

  toColumns({ by, measures }: AggregatePlan, axes: readonly Axis[]): CubeColumns {
    const length = this.#length;
    return {
      length,
      keys: by.map((name, key) => ({
        name,
        labels: axes[key] ? labelsOf(axes[key]) : [],
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
