import {
  type AggregatePlan,
  always,
  type CubeRow,
  type GroupKey,
  is,
  type Measure,
  or,
} from "@tyle/core";

/** What is counted of every group. */
const measures: readonly Measure[] = [
  { name: "received", where: always },
  // An end date with or without a due date, and a status that says so where the list has no end date.
  {
    name: "resolved",
    where: or(is("timeliness", "on-time", "overdue"), is("status", "resolved")),
  },
  { name: "on_time", where: is("timeliness", "on-time") },
  { name: "overdue", where: is("timeliness", "overdue") },
];

/** Counts by the month of reception, over all time. */
export const aggregatePlan = (by: readonly GroupKey[]): AggregatePlan => ({
  basis: "received",
  period: null,
  by,
  measures,
});

/** What was counted for sure in a group of that plan. */
export function countsOf(tallies: CubeRow["tallies"]) {
  const [received = 0n, resolved = 0n, onTime = 0n, overdue = 0n] = tallies.map(({ yes }) => yes);
  return { received, resolved, onTime, overdue };
}
