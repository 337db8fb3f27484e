import { TyleError } from "../../diagnostic/tyle-error.ts";
import { throwIfAborted } from "../../io/throw-if-aborted.ts";
import type { LocalDate } from "../../period/local-date.ts";
import { lastDay } from "../../period/period.ts";
import type { Engine } from "../engine.ts";
import type { AggregatePlan } from "../plan.ts";
import { CellCounter } from "./cell-counter.ts";
import { type DossierColumns, needsOf } from "./dossier-columns.ts";

/** Dossiers that are kept as columns, to be counted again and again. */
export interface EncodedDossiers {
  readonly columns: DossierColumns;
  readonly length: number;
  /** Rows of the file that held no readable dossier. */
  readonly rejected: number;
  /** The last day of the period that `timeliness-766` was judged for. */
  readonly asOf: LocalDate | null;
}

/** Few enough rows that a block of every column stays in the cache of a processor. */
const blockRows = 16_384;

/**
 * Counts columns that are in memory already: any other cut of the same dossiers costs a fraction of reading them again.
 *
 * @throws {TyleError} `argument/invalid` for a plan that asks for a column which was not kept.
 */
export function columnsEngine({ columns, length, rejected, asOf }: EncodedDossiers): Engine {
  return {
    name: "memory",
    capabilities: { outOfCore: false, distributed: false },
    async aggregate(plan, { signal, onProgress } = {}) {
      assertKept(plan, columns, asOf);
      const counter = new CellCounter(plan, columns);
      for (let row = 0; row < length; row += blockRows) {
        throwIfAborted(signal);
        onProgress?.({ rows: row });
        counter.add(row, Math.min(length, row + blockRows));
      }
      return counter.finish(rejected);
    },
    dispose: async () => {},
  };
}

function assertKept(plan: AggregatePlan, columns: DossierColumns, asOf: LocalDate | null): void {
  const { dimensions, bases } = needsOf(plan);
  const missing: readonly string[] = [
    ...dimensions.filter((dimension) => !columns.codes.has(dimension)),
    ...bases.filter((basis) => !columns.days.has(basis)),
  ];
  if (missing.length > 0) throw notKept(missing.join(", "));
  const judged = plan.period && lastDay(plan.period);
  if (dimensions.includes("timeliness-766") && judged !== asOf) {
    throw notKept(`timeliness-766 (${judged})`);
  }
}

const notKept = (what: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `These columns were not kept: ${what}. Encode the file again with them.`,
    vi: `Các cột này không được giữ lại: ${what}. Hãy mã hóa lại tệp cùng với chúng.`,
  });
