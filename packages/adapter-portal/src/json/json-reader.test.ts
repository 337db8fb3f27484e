import { cellText, type Diagnostic, ingest, type LocatedRow, memorySource } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { dossierProfile } from "../dossier/dossier-profile.ts";
import { jsonReader } from "./json-reader.ts";

async function read(text: string, options = {}) {
  const source = memorySource("ho-so.json", new TextEncoder().encode(text));
  const diagnostics: Diagnostic[] = [];
  const rows: LocatedRow[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  for await (const batch of jsonReader(options).read(source, { report })) rows.push(...batch.rows);
  return { texts: rows.map(({ cells }) => cells.map(cellText)), rows, diagnostics };
}

describe("jsonReader", () => {
  it("finds the list in its wrapping, and every member of every object", async () => {
    const { texts, rows } = await read(
      '{"ok":true,"data":{"total":2,"items":[{"a":"x","b":2},{"b":null,"__proto__":"p","c":[{"Gia":0}]}]}}',
    );
    expect(texts).toEqual([
      ["a", "b", "__proto__", "c"],
      ["x", "2", "", ""],
      ["", "", "p", '[{"Gia":0}]'],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it.each([
    ["truncated", '[{"a":1},', {}, "json/not-json"],
    ["too large", '[{"a":1}]', { maxBytes: 5 }, "json/too-large"],
    ["nested without end", "[".repeat(5_000_000), {}, "json/not-json"],
    ["a list of numbers", '{"a":[1,2]}', {}, "json/no-list"],
    ["an empty list", "[]", {}, "json/no-list"],
  ])("%s", async (_name, text, options, code) => {
    const { diagnostics, rows } = await read(text, options);
    expect(rows).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, location: { file: "ho-so.json" } }]);
  });

  it("keeps every digit of a long code, and leaves texts and other numbers alone", async () => {
    const { texts, rows } = await read(
      '[{"a":12345678901234567,"b":"x \\" 12345678901234567","c":-9007199254740993,"d":0.1234567890123456789,"e":[12345678901234567],"f":123456789012345}]',
    );
    expect(texts[1]).toEqual([
      "12345678901234567",
      'x " 12345678901234567',
      "-9007199254740993",
      "0.12345678901234568",
      '["12345678901234567"]',
      "123456789012345",
    ]);
    expect(rows[1]?.cells[5]?.kind).toBe("number");
  });

  it.each(['[{"a":012345678901234567890}]', '[{"a":1234567890123456.}]'])(
    "takes no broken number for a code: %s",
    async (text) => {
      expect((await read(text)).diagnostics).toMatchObject([{ code: "json/not-json" }]);
    },
  );

  it("reads long texts with many escapes, and ends on one that is cut off", async () => {
    const text = '\\"x'.repeat(200_000);
    expect((await read(`[{"a":"${text}","b":12345678901234567}]`)).texts[1]?.[1]).toBe(
      "12345678901234567",
    );
    expect((await read(`[{"a":"${text}`)).diagnostics).toMatchObject([{ code: "json/not-json" }]);
  });

  it("takes brackets within texts for texts", async () => {
    const { texts, diagnostics } = await read(`[{"a":"${"[{".repeat(1_000)}"}]`);
    expect(texts[1]?.[0]).toHaveLength(2_000);
    expect(diagnostics).toEqual([]);
  });

  it("tells JSON by its first character", () => {
    const sniff = (text: string) => jsonReader().sniff(new TextEncoder().encode(text), "x");
    expect(sniff('\ufeff\n [{"a":1}]')).toBeGreaterThan(0.7);
    expect(sniff("a;b")).toBe(0);
  });

  it("reads a saved synchronisation payload as dossiers", async () => {
    const payload = [
      {
        MaHoSo: "H36.12-230601-0001",
        MaTTHC: "1.004616.000.00.00.H36",
        MaDonVi: "25159",
        KenhThucHien: 2,
        MucDo: 4,
        NgayTiepNhan: "20230601080000",
        NgayHenTra: 20230605170000,
        NgayKetThucXuLy: null,
        TrangThaiHoSo: 4,
      },
    ];
    const bytes = new TextEncoder().encode(JSON.stringify(payload));
    const { records, ledger, diagnostics } = await ingest(memorySource("sync.json", bytes), {
      readers: [jsonReader()],
      profile: dossierProfile(),
    });
    expect(diagnostics).toEqual([]);
    expect(ledger).toEqual({ read: 2, accepted: 1, rejected: 0, skipped: 1 });
    expect(records).toMatchObject([
      { channel: "online", status: "open", dueAt: "2023-06-05T17:00:00", procedure: "1.004616" },
    ]);
  });
});
