// Plans as SQL
export {
  type CompileOptions,
  compilePlan,
  type SqlKey,
  type SqlMeasure,
  type SqlPlan,
  type SqlQuery,
} from "./compile-plan.ts";
export type { Sql } from "./compile-predicate.ts";
export {
  clickhouseLiteral,
  literalTexts,
  numberedParameters,
  typedParameters,
} from "./dialects.ts";
export { type DossierInput, eachDossier } from "./dossier-input.ts";
// The table of dossiers
export {
  type ColumnKind,
  type DossierColumn,
  dayNumber,
  dossierTable,
  weightColumn,
} from "./dossier-table.ts";
// Answers as cubes
export { type Counts, type SqlAnswer, type TextColumn, toCube } from "./to-cube.ts";
