import { describe, expect, it } from "vitest";
import { memorySource, type Source } from "../../io/source.ts";
import { type CountCsvOptions, countCsv } from "./count-csv.ts";
import type { CsvProof } from "./csv-proof.ts";
import type { DossierLayout } from "./dossier-layout.ts";
import { bindExport, exportPlan } from "./fixtures/portal-export.ts";

const heading = "ma_don_vi,kenh,ngay_tiep_nhan,han_tra,ngay_tra,ma_ho_so";
const row = (code: string, channel = "Trực tuyến"): string =>
  `00123,${channel},31/01/2025 08:00,05/02/2025,,${code}`;

/** A source that hands out bytes in pieces of one size. */
function sourceOf(rows: readonly string[], size: number): Source {
  const bytes = new TextEncoder().encode([heading, ...rows].join("\n"));
  return {
    ...memorySource("a.csv", bytes),
    async *bytes() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

const bind = (header: readonly string[]): DossierLayout | null => {
  const layout = bindExport(header);
  return layout && { ...layout, dossierCode: header.indexOf("ma_ho_so") };
};
const count = (rows: readonly string[], options: Partial<CountCsvOptions>, size = 7) =>
  countCsv(sourceOf(rows, size), exportPlan, { bind, ...options });

describe("countCsv", () => {
  it("shows each row to the proof once, wherever the pieces of the file end", async () => {
    const rows = Array.from({ length: 20_000 }, (_, number) =>
      row(number % 2 ? `"Mã ${number}"` : `Mã ${number}`),
    );
    for (const size of [70, 1 << 16]) {
      const seen: string[] = [];
      const proof: CsvProof = {
        dimensions: ["channel"],
        holds({ dossierCodes, codes, dictionaries, momentOf }, length) {
          seen.push(...dossierCodes.slice(0, length));
          const online = dictionaries.get("channel")?.codeOf("online");
          expect(
            codes
              .get("channel")
              ?.slice(0, length)
              .every((code) => code === online),
          ).toBe(true);
          expect(momentOf("receivedAt").seconds[length - 1]).toBe(8 * 3600 + 1);
          expect(momentOf("endedAt").days[length - 1]).toBe(0);
          expect(momentOf("legalDueAt").days[length - 1]).toBe(0);
          return true;
        },
      };
      const counted = await count(rows, { proof }, size);
      expect(counted).toEqual(await count(rows, {}, size));
      expect(counted?.control.read).toBe(20_000n);
      expect(seen).toEqual(rows.map((_, number) => `Mã ${number}`));
    }
  });

  const holds = (answer: boolean): CsvProof => ({ dimensions: [], holds: () => answer });

  it("counts nothing when the proof does not hold, also of the last rows", async () => {
    expect(await count([row("1")], { proof: holds(true) })).not.toBeNull();
    expect(await count([row("1")], { proof: holds(false) })).toBeNull();
  });

  it("counts nothing with a proof when bytes alone do not settle a row", async () => {
    const rows = [row("1"), row("2", "Bồ câu"), row("3")];
    expect((await count(rows, {}))?.control.rejected).toBe(1n);
    expect(await count(rows, { proof: holds(true) })).toBeNull();
  });

  it("asks a function for the meaning of each distinct text once", async () => {
    const asked: string[] = [];
    const meanings = (text: string): string | null | undefined => {
      asked.push(text);
      return text === "?" ? undefined : text.toLowerCase();
    };
    const bindAsking: typeof bind = (header) => {
      const layout = bind(header);
      return layout && { ...layout, coded: { ...layout.coded, channel: { column: 1, meanings } } };
    };
    const counted = await count([row("1", "Online"), row("2", "Online"), row("3", "?")], {
      bind: bindAsking,
    });
    expect(counted?.control).toMatchObject({ read: 3n, counted: 2n, rejected: 1n });
    expect(counted?.cube.rows.map(({ key }) => key[2])).toEqual(["online"]);
    // The odd row is read again the long way.
    expect(asked).toEqual(["Online", "?", "?"]);
  });
});
