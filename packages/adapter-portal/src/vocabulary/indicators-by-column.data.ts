/**
 * The indicators on dossiers that ask a column, by the ids of `@tyle/indicators-vn`. Libraries do not import one another,
 * so a test of the command holds both together.
 */
export const indicatorsByColumn = {
  channel: [
    "ONL_RECEIVED_ALL",
    "ONL_766",
    "ONL_766_RAW",
    "ONL_ELIGIBLE_NO_POST",
    "ONL_E2E_ELIGIBLE",
    "E2E_OVER_ALL_RESOLVED",
    "E2E_OVER_E2E_ELIGIBLE",
  ],
  "service-level": [
    "ONL_ELIGIBLE_NO_POST",
    "ONL_E2E_ELIGIBLE",
    "E2E_OVER_ALL_RESOLVED",
    "E2E_OVER_E2E_ELIGIBLE",
  ],
  status: ["E2E_OVER_ALL_RESOLVED", "ONTIME_766", "ONTIME_PROVINCIAL", "OVERDUE_PROVINCIAL"],
} as const;
