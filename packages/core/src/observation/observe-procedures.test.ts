import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier/dossier.ts";
import { definePeriod } from "../period/period.ts";
import { observeProcedures } from "./observe-procedures.ts";

const dossier: Dossier = {
  code: null,
  unit: null,
  procedure: "1.001",
  channel: "direct",
  serviceLevel: null,
  status: "resolved",
  receivedAt: "2023-02-01T08:00:00",
  dueAt: null,
  endedAt: null,
  flags: { "paid-online": false },
};
const catalogue = ["1.001", "1.002"].map((code) => ({ code, serviceLevel: "full" as const }));

/** What is known of both procedures: "had an online dossier / was paid online". */
const observe = (...changes: readonly Partial<Dossier>[]): readonly string[] =>
  observeProcedures(
    catalogue,
    changes.map((change) => ({ ...dossier, ...change })),
    definePeriod("2023-H1"),
  ).map(({ dimensions }) => `${dimensions["has-online-dossier"]} / ${dimensions["paid-online"]}`);

const paid = { flags: { "paid-online": true } };

describe("observeProcedures", () => {
  it.each<[string, readonly Partial<Dossier>[], string, string]>([
    ["no dossier at all", [], "no / no", "no / no"],
    ["a dossier at the counter", [{}], "no / no", "no / no"],
    ["an online dossier", [{ channel: "online" }], "yes / no", "no / no"],
    ["a dossier paid online", [paid], "no / yes", "no / no"],
    ["a dossier of no known channel", [{ channel: null }], "null / no", "no / no"],
    ["a dossier that does not tell of payment", [{ flags: {} }], "no / null", "no / no"],
    [
      "an online dossier beside an unknown one",
      [{ channel: null }, { channel: "online" }, {}],
      "yes / no",
      "no / no",
    ],
    [
      "a dossier of another period",
      [{ channel: "online", receivedAt: "2023-07-01" }],
      "no / no",
      "no / no",
    ],
    [
      "an online dossier of no known day",
      [{ channel: "online", receivedAt: null }],
      "null / no",
      "no / no",
    ],
    [
      "an online dossier of an unreadable day",
      [{ channel: "online", receivedAt: "2023-02-30" }],
      "null / no",
      "no / no",
    ],
    [
      "an online dossier of no known procedure",
      [{ channel: "online", procedure: null }],
      "null / no",
      "null / no",
    ],
    ["a counter dossier of no known procedure", [{ procedure: null }], "no / no", "no / no"],
    ["an online dossier of a procedure not listed", [{ procedure: "9" }], "no / no", "no / no"],
  ])("knows of %s", (_, changes, first, second) => {
    expect(observe(...changes)).toEqual([first, second]);
  });
});
