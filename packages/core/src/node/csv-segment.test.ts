import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createCsvCount } from "../engine/csv/csv-count.ts";
import { bindExport, exportPlan } from "../engine/csv/fixtures/portal-export.ts";
import { type OpenedCsv, openCsv } from "../engine/csv/open-csv.ts";
import { readDossierRow } from "../engine/csv/read-dossier-row.ts";
import type { CubeWithControl } from "../engine/cube.ts";
import { type CountedSegment, type CsvSegment, countSegment } from "./csv-segment.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-segment-"));
afterAll(() => rmSync(folder, { recursive: true }));

const heading = "ma_don_vi,kenh,ngay_tiep_nhan,han_tra,ngay_tra\n";
const rows = Array.from({ length: 24 }, (_, row) => {
  const unit = row % 8 === 1 ? '"0""1"' : row % 7;
  const channel = ["Trực tuyến", "Trực tiếp", '"Bưu\nchính"', "Bồ câu"][row % 4];
  return `${unit},${channel},${String((row % 28) + 1).padStart(2, "0")}/01/2025,,\n`;
});
const path = join(folder, "a.csv");
const file = Buffer.from(heading + rows.join(""));
writeFileSync(path, file);

const { layout, delimiter, start } = openCsv(file, bindExport) as OpenedCsv;
const segment = { path, layout, delimiter, plan: exportPlan, chunkBytes: 64 };

/** A counted part, with what was told of its chunks. */
interface Counted extends CountedSegment {
  readonly irregular: readonly (readonly string[])[];
  readonly chunks: readonly number[];
}

async function count(
  from: number,
  until: number,
  more: Partial<CsvSegment> = {},
): Promise<Counted> {
  const irregular: (readonly string[])[] = [];
  const chunks: number[] = [];
  const counted = await countSegment({ ...segment, start: from, until, ...more }, (chunk) => {
    chunks.push(chunk.bytes);
    irregular.push(...chunk.irregular);
  });
  return { ...counted, irregular, chunks };
}

/** What the calling thread makes of its segments. */
function addUp(segments: readonly Counted[]): CubeWithControl {
  const total = createCsvCount({ layout, delimiter, plan: exportPlan }, () => {});
  for (const { parts, irregular } of segments) {
    total.merge(parts);
    for (const cells of irregular) total.addRow(readDossierRow(layout, cells));
  }
  return total.finish();
}

describe("countSegment", async () => {
  const whole = addUp([await count(start, file.length)]);

  it("counts all rows of a file, and hands back those that bytes cannot settle", async () => {
    const { end, irregular } = await count(start, file.length);
    expect(end).toBe(file.length);
    expect(irregular.map(([unit, channel]) => `${unit} ${channel}`)).toEqual(
      rows.flatMap((_, row) => {
        if (row % 8 === 1) return ['0"1 Trực tiếp'];
        return row % 4 === 3 ? [`${row % 7} Bồ câu`] : [];
      }),
    );
    expect(whole.control).toMatchObject({ read: 24n, counted: 18n, rejected: 6n });
  });

  it("ends behind the last row that starts in its part, so that the next can go on there", async () => {
    for (let cut = start; cut <= file.length; cut += 11) {
      const first = await count(start, cut);
      expect(first.end).toBeGreaterThanOrEqual(cut);
      expect(addUp([first, await count(first.end, file.length)])).toEqual(whole);
    }
  });

  it("counts nothing in an empty part", async () => {
    expect(await count(start, start)).toMatchObject({
      end: start,
      irregular: [],
      parts: { rejected: 0 },
    });
  });

  it("tells of all bytes that it reads, and at once of rows for the long way", async () => {
    const { chunks } = await count(start, file.length);
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.reduce((sum, bytes) => sum + bytes, 0)).toBe(file.length - start);
  });

  it("gives up on a row that never ends", async () => {
    const broken = join(folder, "broken.csv");
    writeFileSync(broken, `${heading}"1,Trực tuyến,01/01/2025,,\n`);
    const { end } = await count(start, 1_000, { path: broken });
    expect(end).toBe(-1);
  });

  it("says that there is no such file", async () => {
    await expect(count(start, 1_000, { path: join(folder, "b.csv") })).rejects.toThrow(/ENOENT/);
  });
});
