import { csvReader } from "@tyle/adapter-spreadsheet";
import { ingest, memorySource } from "@tyle/core";
import { expect, test } from "vitest";
import type { LevelOptions } from "../vocabulary/level-reader.ts";
import { procedureProfile } from "./procedure-profile.ts";

test("a catalogue of procedures gives the level of each, and skips its fields", async () => {
  const text =
    "STT;Mã TTHC;Tên thủ tục;Mức độ\nI;;Lĩnh vực hộ tịch;\n1;1.004616.000.00.00.H36;Đăng ký;Toàn trình\n2;2.000815;Chứng thực;?\n3;1.0046;Hỏng;Một phần\n";
  const { records, ledger, diagnostics } = await ingest(
    memorySource("danh-muc.csv", new TextEncoder().encode(text)),
    { readers: [csvReader()], profile: procedureProfile() },
  );
  expect(records).toEqual([
    { code: "1.004616", serviceLevel: "full" },
    { code: "2.000815", serviceLevel: null },
  ]);
  expect(ledger).toEqual({ read: 5, accepted: 2, rejected: 1, skipped: 2 });
  expect(diagnostics).toMatchObject([
    { code: "dossier/unknown-procedure-code", location: { row: 5, column: 2 } },
  ]);
});

test("levels of the old scale are carried over by a convention only", async () => {
  const text = "Mã TTHC;Mức độ\n1.004616;Mức độ 4\n2.000815;Mức 3\n1.000656;Một phần\n";
  const read = (options?: LevelOptions) =>
    ingest(memorySource("danh-muc.csv", new TextEncoder().encode(text)), {
      readers: [csvReader()],
      profile: procedureProfile(options),
    });
  const { records, diagnostics } = await read();
  expect(records.map(({ serviceLevel }) => serviceLevel)).toEqual([null, null, "partial"]);
  expect(diagnostics).toMatchObject([
    { code: "service-level/old-scale", severity: "info", location: { row: 2, column: 2 } },
  ]);
  const carried = await read({ levelConvention: "provincial" });
  expect(carried.records.map(({ serviceLevel }) => serviceLevel)).toEqual([
    "full",
    "partial",
    "partial",
  ]);
  expect(carried.diagnostics).toEqual([]);
});
