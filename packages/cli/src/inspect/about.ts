import type { TitleBlock } from "@tyle/adapter-spreadsheet";

/** Finds out what period and what unit a file is about: by the titles of its forms, or by its dossiers. */
export class About {
  readonly #periods = new Set<string>();
  readonly #units = new Set<string>();
  #first: string | undefined;
  #last: string | undefined;

  see(record: unknown): void {
    if (typeof record !== "object" || record === null) return;
    if ("receivedAt" in record) this.#seeDossier(record);
  }

  readonly seeTitle = ({ period, reportingUnit }: TitleBlock): void => {
    if (reportingUnit !== null) this.#units.add(reportingUnit);
    if (period !== null) this.#periods.add(period.id);
  };

  #seeDossier(dossier: { readonly receivedAt?: unknown; readonly unit?: unknown }): void {
    if (typeof dossier.unit === "string") this.#units.add(dossier.unit);
    if (typeof dossier.receivedAt !== "string") return;
    const day = dossier.receivedAt.slice(0, 10);
    if (this.#first === undefined || day < this.#first) this.#first = day;
    if (this.#last === undefined || day > this.#last) this.#last = day;
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
