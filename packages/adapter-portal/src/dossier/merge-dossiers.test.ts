import { type Dossier, parseLocalDate } from "@tyle/core";
import { expect, test } from "vitest";
import { type HeldDossier, mergeDossiers } from "./merge-dossiers.ts";

const held = (more: Partial<Dossier>): HeldDossier => ({
  dossier: {
    code: "H36.12-230601-0001",
    unit: null,
    procedure: null,
    channel: null,
    serviceLevel: null,
    status: null,
    receivedAt: null,
    dueAt: null,
    endedAt: null,
    ...more,
  },
  codes: ["H36.12-230601-0001"],
  row: { row: 2, cells: [] },
  sheet: {},
});
const endedAt = parseLocalDate("2023-06-03");

test("flags are put together; the row that has come furthest decides where both know one", () => {
  const open = held({ flags: { "paid-online": true, "data-reused": true } });
  const ended = held({ endedAt, flags: { "paid-online": false } });
  const flags = { "paid-online": false, "data-reused": true };
  expect(mergeDossiers([open, ended])).toMatchObject({ endedAt, flags });
  expect(mergeDossiers([ended, open])).toMatchObject({ endedAt, flags });
});

test("flags of either row are kept, and none are made up", () => {
  const flags = { "paid-online": true };
  expect(mergeDossiers([held({ endedAt }), held({ flags })])).toMatchObject({ flags });
  expect(mergeDossiers([held({ endedAt }), held({})])).not.toHaveProperty("flags");
});
