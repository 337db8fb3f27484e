import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvEngine } from "../engine/csv/csv-engine.ts";
import { bindExport, exportPlan } from "../engine/csv/fixtures/portal-export.ts";
import type { Cube } from "../engine/cube.ts";
import { memoryEngine } from "../engine/memory-engine.ts";
import { csvFileEngine } from "./csv-file-engine.ts";
import { fileSource } from "./file-source.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

const headings = "ma_don_vi,kenh,ngay_tiep_nhan,han_tra,ngay_tra,ghi_chu";

/** Many rows, some of them with line breaks in quotes, a few that bytes alone cannot settle. */
const rows = Array.from({ length: 20_000 }, (_, row) => {
  const day = String((row % 28) + 1).padStart(2, "0");
  const note = row % 3 === 0 ? '"một\nhai, ""ba"""' : "";
  const unit = row % 1000 === 0 ? '"0""1"' : String(row % 97).padStart(5, "0");
  const channel = ["Trực tuyến", "Trực tiếp", "Bưu chính", "", "Bồ câu"][row % 5];
  return `${unit},${channel},${day}/01/2025 08:30,20/01/2025,${day}/01/2025 10:00,${note}`;
});

describe("csvFileEngine", () => {
  const path = join(folder, "a.csv");
  const expected = () => csvEngine(fileSource(path), { bind: bindExport }).aggregate(exportPlan);
  beforeAll(() => writeFileSync(path, [headings, ...rows].join("\r\n")));

  it.each([1, 2, 3, 7])("counts the same with %i workers", async (workers) => {
    const engine = csvFileEngine(path, { bind: bindExport, workers, chunkBytes: 1 << 14 });
    const answer = await engine.aggregate(exportPlan);
    expect(answer).toEqual(await expected());
    expect(answer.control).toMatchObject({ read: 20_000n, rejected: 4_000n });
  });

  it("counts the same where quotation marks make every cut wrong", async () => {
    // From the middle, the text within the marks looks like rows of its own.
    const inner = Array.from({ length: 300 }, () => "1,Trực tuyến,01/01/2025,,,");
    const row = `1,Trực tuyến,01/01/2025,,,"\n${inner.join("\n")}\n"`;
    writeFileSync(join(folder, "trap.csv"), [headings, ...Array(40).fill(row)].join("\n"));
    const engine = csvFileEngine(join(folder, "trap.csv"), { bind: bindExport, workers: 3 });
    expect((await engine.aggregate(exportPlan)).control.read).toBe(40n);
  });

  it("leaves a file that is no regular CSV to the general reader", async () => {
    writeFileSync(join(folder, "title.csv"), `Danh sách\n${headings}\n`);
    const fallback = memoryEngine([]).aggregate;
    const options = { bind: bindExport, workers: 2, fallback };
    const engine = csvFileEngine(join(folder, "title.csv"), options);
    expect((await engine.aggregate(exportPlan)).control.read).toBe(0n);
  });

  it("stops its workers when it is told to, and tells how far they are", async () => {
    const options = { bind: bindExport, workers: 2 };
    const signal = { aborted: true };
    const engine = csvFileEngine(path, options);
    await expect(engine.aggregate(exportPlan, { signal })).rejects.toMatchObject({
      code: "run/aborted",
    });
    let bytes = 0;
    await engine.aggregate(exportPlan, {
      onProgress: (progress) => {
        bytes = progress.bytes ?? 0;
      },
    });
    expect(bytes).toBeGreaterThan(0);
  });

  it("says that there is no such file", () => {
    expect(() => csvFileEngine(join(folder, "b.csv"), { bind: bindExport })).toThrowError(
      expect.objectContaining({ code: "io/not-found" }),
    );
  });
});

const generator = join(import.meta.dirname, "../../../../../shared/tools/generate-dossiers.mjs");
if (!existsSync(generator))
  process.stderr.write("NOTICE: no generator of dossiers here, skipped.\n");

describe.skipIf(!existsSync(generator))("the truth file of the generator", () => {
  const generate = (name: string, ...options: readonly string[]): string => {
    const path = join(folder, name);
    const size = ["--rows", "20000", "--units", "500", "--out", path];
    execFileSync(process.execPath, [generator, ...size, ...options], { stdio: "ignore" });
    return path;
  };
  const files: Record<string, string> = {};
  beforeAll(() => {
    files.plain = generate("plain.csv");
    files["BOM, CRLF and line breaks in quotes"] = generate("hard.csv", "--bom", "--crlf", "--nl");
  }, 60_000);

  const sizes = [1 << 10, 1 << 12, 65_537, 1 << 20, 1 << 22];
  it.each(
    ["plain", "BOM, CRLF and line breaks in quotes"].flatMap((file) =>
      [0, 1, 2, 3].flatMap((workers) => sizes.map((chunkBytes) => ({ file, workers, chunkBytes }))),
    ),
  )("is met: $file, $workers workers, $chunkBytes bytes", async ({ file, ...options }) => {
    const path = files[file]!;
    const { cube } = await csvFileEngine(path, { bind: bindExport, ...options }).aggregate(
      exportPlan,
    );
    const truth = JSON.parse(readFileSync(`${path}.truth.json`, "utf8"));
    expect(cube.rows).toHaveLength(truth.groups);
    expect(truthOf(cube)).toBe(truth.sha256);
  });
});

const channels = { online: "Trực tuyến", direct: "Trực tiếp", postal: "Bưu chính" };

/** The digest that the generator writes of its own counts. */
function truthOf({ rows }: Cube): string {
  const lines = rows.map(({ key: [unit, month, channel], tallies }) => {
    const counts = tallies.map(({ yes }) => yes).join("\t");
    return `${unit}\t${month}\t${channels[channel as keyof typeof channels]}\t${counts}\n`;
  });
  return createHash("sha256").update(lines.sort().join("")).digest("hex");
}
