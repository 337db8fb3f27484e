export { type DossierCode, safeParseDossierCode } from "./code/dossier-code.ts";
export { type ProcedureCode, safeParseProcedureCode } from "./code/procedure-code.ts";
// Columns
export { portalColumnMaps } from "./column/column-maps.data.ts";
export type { ColumnMap, PortalField } from "./column/portal-field.ts";
// Dossiers
export { dossierProfile } from "./dossier/dossier-profile.ts";
export type { DossierProfileOptions, ProcedureFacts } from "./dossier/dossier-profile-options.ts";
export { type PlainDossiers, plainDossiers } from "./dossier/plain-dossiers.ts";
// Readers
export { type JsonReaderOptions, jsonReader } from "./json/json-reader.ts";
export { type MomentResult, parseMoment } from "./moment/parse-moment.ts";
// Findings
export { portalDiagnostics, type WordField } from "./portal-diagnostics.ts";
// Procedures
export { type CatalogueProcedure, procedureProfile } from "./procedure/procedure-profile.ts";
// Text from before Unicode
export { fromLegacy, type LegacyEncoding } from "./text/legacy-text.ts";
// Units by name
export type { UnitAliases, UnitFinder, UnitMatch, UnsettledName } from "./unit/unit-finder.ts";
// Words
export { indicatorsByColumn } from "./vocabulary/indicators-by-column.data.ts";
export type { LevelConvention, LevelOptions } from "./vocabulary/level-reader.ts";
export type { Vocabulary } from "./vocabulary/vocabulary.ts";
export {
  channelWords,
  oldLevelWords,
  serviceLevelWords,
  statusWords,
} from "./vocabulary/words.data.ts";
