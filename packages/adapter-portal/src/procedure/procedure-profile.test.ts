import { csvReader } from "@tyle/adapter-spreadsheet";
import { ingest, memorySource } from "@tyle/core";
import { expect, test } from "vitest";
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
