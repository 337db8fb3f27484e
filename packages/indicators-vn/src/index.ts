// Indicators
export { findIndicator, indicators } from "./indicators/catalogue.ts";
export { cite, type Instrument, instruments } from "./indicators/legal-instruments.data.ts";
export { onlineIndicators } from "./indicators/online.data.ts";
export { readinessIndicators } from "./indicators/readiness.data.ts";
export {
  digitisationIndicators,
  opennessIndicators,
  paymentIndicators,
  satisfactionIndicators,
} from "./indicators/service-quality.data.ts";
export { timelinessIndicators } from "./indicators/timeliness.data.ts";
export { indicatorsDiagnostics } from "./indicators-diagnostics.ts";
// Causes of low rates
export { obstacles } from "./obstacles/obstacles.data.ts";
// Scores
export { bands766 } from "./scoring/bands-766.data.ts";
export { receivingSatisfaction, type SyncCounts, syncRate } from "./scoring/inputs-766.ts";
export {
  profile766,
  profile766Api2026,
  profile766Metrics2026,
  scoringProfiles,
} from "./scoring/profiles-766.data.ts";
// Targets
export { lamDongTargets, nationalTargets, thanhHoaTargets } from "./targets/targets.data.ts";
// Vocabularies
export {
  type ChannelCatalogue,
  type ChannelEntry,
  channelOf,
  nationalChannels,
} from "./vocabulary/channel-catalogue.ts";
export { nationalStatuses } from "./vocabulary/national-statuses.data.ts";
export { overlay } from "./vocabulary/overlay.ts";
export {
  type LevelConvention,
  readServiceLevel,
  type ServiceLevelReading,
  type ServiceLevelTerm,
  serviceLevelTerms,
} from "./vocabulary/service-level-terms.ts";
export {
  classifyStatus,
  type StatusCatalogue,
  type StatusClassification,
  type StatusEntry,
  statusWords,
} from "./vocabulary/status-catalogue.ts";
