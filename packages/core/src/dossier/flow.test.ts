import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromEpochDay, toEpochDay } from "../period/local-date.ts";
import { definePeriod } from "../period/period.ts";
import type { Dossier } from "./dossier.ts";
import { dossierFlow } from "./flow.ts";
import { is } from "./predicate.ts";

const dossier = (
  receivedAt: string | null,
  endedAt: string | null,
  channel: Dossier["channel"] = "online",
): Dossier => ({
  code: null,
  unit: null,
  procedure: null,
  channel,
  serviceLevel: null,
  status: null,
  receivedAt,
  dueAt: null,
  endedAt,
});

const quarter = definePeriod("2023-Q2");

describe("dossierFlow", () => {
  const dossiers = [
    dossier("2023-03-31", null),
    dossier("2023-03-31", "2023-04-01T08:00:00"),
    dossier("2023-03-30", "2023-03-31"),
    dossier("2023-04-01", "2023-06-30", "direct"),
    dossier("2023-06-30", "2023-07-01"),
    dossier("2023-07-01", null),
    dossier(null, "2023-05-01"),
  ];

  it("counts by hand: two over, two in, two resolved, two left", () => {
    expect(dossierFlow(dossiers, quarter)).toEqual({
      carriedOver: 2n,
      received: 2n,
      resolved: 2n,
      outstanding: 2n,
    });
  });

  it("counts only what is asked for", () => {
    expect(dossierFlow(dossiers, quarter, is("channel", "direct"))).toEqual({
      carriedOver: 0n,
      received: 1n,
      resolved: 1n,
      outstanding: 0n,
    });
  });

  it("balances, and hands over to the next period, whatever the dates", () => {
    const start = toEpochDay(definePeriod("2023").from);
    const day = fc.option(fc.integer({ min: -40, max: 400 }).map((n) => fromEpochDay(start + n)));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, day), { maxLength: 40 }),
        fc.constantFrom("calendar", "nd09"),
        (days, rule) => {
          // A dossier cannot end before it came; readers of files complain about such rows.
          const items = days
            .filter(([came, ended]) => !came || !ended || ended >= came)
            .map(([came, ended]) => dossier(came, ended));
          const flows = ["2023-Q1", "2023-Q2", "2023-Q3"].map((id) =>
            dossierFlow(items, definePeriod(id, rule)),
          );
          for (const [index, flow] of flows.entries()) {
            expect(flow.carriedOver + flow.received).toBe(flow.resolved + flow.outstanding);
            const before = flows[index - 1];
            if (before) expect(flow.carriedOver).toBe(before.outstanding);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
