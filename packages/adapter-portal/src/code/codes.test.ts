import { expect, test } from "vitest";
import { safeParseDossierCode } from "./dossier-code.ts";
import { safeParseProcedureCode } from "./procedure-code.ts";

test.each([
  ["000.17.22.H56-210531-0001", "H56.22.17-210531-0001", "2021-05-31"],
  ["000.00.06.H56-231027-0361", "H56.06-231027-0361", "2023-10-27"],
  ["H56.14-240823-0001", "H56.14-240823-0001", "2024-08-23"],
  [" h36.12.05-230601-12345 ", "H36.12.05-230601-12345", "2023-06-01"],
  ["G09.20-20260609-0092637", "G09.20-20260609-0092637", "2026-06-09"],
])("dossier code %s", (text, code, day) => {
  expect(safeParseDossierCode(text)).toMatchObject({ code, day });
});

test.each(["", "25159", "H21028-25-000000000", "000.17.22.H56-210231-0001", "H56.14-240823-1"])(
  "%j is no dossier code",
  (text) => expect(safeParseDossierCode(text)).toBeNull(),
);

test.each([
  ["1.004616", "1.004616", ""],
  ["2.000815", "2.000815", ""],
  ["1.004616.000.00.00.H56", "1.004616", "000.00.00.H56"],
  ["1.012796.h36", "1.012796", "H36"],
])("procedure code %s", (text, code, office) => {
  expect(safeParseProcedureCode(text)).toEqual({ code, office });
});

test.each(["1.0046", "4.004616", "1.001", "khai sinh", ""])("%j is no procedure code", (text) =>
  expect(safeParseProcedureCode(text)).toBeNull(),
);
