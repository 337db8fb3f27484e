import { limitProblem } from "./file-problem.ts";

/** Blank cells that any table may have, and how many there may be for each filled one beyond that. */
const [freeBlanks, blanksPerCell] = [2 ** 20, 64];

/** Counts the cells of a file before they are made: a few far cells can stand for millions of blank ones. */
export class CellBudget {
  readonly #maxCells: number;
  #filled = 0;
  #blank = 0;

  constructor(maxCells: number) {
    this.#maxCells = maxCells;
  }

  /** @throws {FileProblem} when the file has more cells than it may, or hardly anything but blank ones. */
  add(filled: number, blank: number): void {
    this.#filled += filled;
    this.#blank += blank;
    if (this.#filled + this.#blank > this.#maxCells) throw limitProblem("cells", this.#maxCells);
    if (this.#blank > freeBlanks && this.#blank > this.#filled * blanksPerCell) {
      throw limitProblem("blank-cells", blanksPerCell);
    }
  }
}
