/** Finds out what period and what unit the records of a file are about, whatever kind they are. */
export class About {
  readonly #periods = new Set<string>();
  readonly #units = new Set<string>();
  #first: string | undefined;
  #last: string | undefined;

  see(record: unknown): void {
    if (typeof record !== "object" || record === null) return;
    if ("receivedAt" in record) this.#seeDossier(record);
    else if ("reportingUnit" in record) this.#seeForm(record);
  }

  #seeDossier(dossier: { readonly receivedAt?: unknown; readonly unit?: unknown }): void {
    if (typeof dossier.unit === "string") this.#units.add(dossier.unit);
    if (typeof dossier.receivedAt !== "string") return;
    const day = dossier.receivedAt.slice(0, 10);
    if (this.#first === undefined || day < this.#first) this.#first = day;
    if (this.#last === undefined || day > this.#last) this.#last = day;
  }

  #seeForm(record: { readonly period?: unknown; readonly reportingUnit?: unknown }): void {
    const { period, reportingUnit } = record;
    if (typeof reportingUnit === "string") this.#units.add(reportingUnit);
    const id = typeof period === "object" && period !== null && "id" in period ? period.id : null;
    if (typeof id === "string") this.#periods.add(id);
  }

  /** The one period that a form names, or the first and last day of reception. */
  get period(): string | null {
    const [period, ...others] = this.#periods;
    if (period !== undefined) return others.length === 0 ? period : null;
    return this.#first === undefined ? null : `${this.#first}/${this.#last}`;
  }

  /** The unit, where the file is about one only. */
  get unit(): string | null {
    const [unit, ...others] = this.#units;
    return unit !== undefined && others.length === 0 ? unit : null;
  }
}
