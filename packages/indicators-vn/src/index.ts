// Indicators
export { findIndicator, indicators } from "./indicators/catalogue.ts";
export { cite, instruments } from "./indicators/legal-instruments.data.ts";
export { onlineIndicators } from "./indicators/online.data.ts";
export { readinessIndicators } from "./indicators/readiness.data.ts";
export {
  digitisationIndicators,
  opennessIndicators,
  paymentIndicators,
  satisfactionIndicators,
} from "./indicators/service-quality.data.ts";
export { timelinessIndicators } from "./indicators/timeliness.data.ts";
