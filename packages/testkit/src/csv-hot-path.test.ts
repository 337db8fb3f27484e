import { csvReader } from "@tyle/adapter-spreadsheet";
import {
  canonicalText,
  cellText,
  columnsEngine,
  csvEngine,
  type Dossier,
  type DossierLayout,
  encodeCsv,
  memoryEngine,
  memorySource,
  readDossierRow,
  type Source,
} from "@tyle/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { engineCases } from "./engine-cases.ts";

// The bytes of a file are counted in ways that share no code for cutting it: the CSV reader with strings, row by row, the
// scanner, and a short way for files that are known to be short. Files are made of what breaks such scanners.

const meanings = Object.fromEntries(
  [
    ["Trực tuyến", "online"],
    ["Trực tiếp", "direct"],
    ["Bưu chính", "postal"],
    ["", null],
  ].map(([text, value]) => [canonicalText(text ?? ""), value ?? null]),
);

const layout: DossierLayout = {
  columns: 8,
  coded: {
    procedure: { column: 0 },
    unit: { column: 2 },
    channel: { column: 3, meanings },
    "fee-bearing": { column: 4, meanings: { có: "yes", không: "no", "": null } },
  },
  moments: { receivedAt: 5, dueAt: 6, endedAt: 7 },
};

const heading = ["ma_tthc", "ten", "ma_don_vi", "kenh", "phi", "tiep_nhan", "han", "ket_thuc"];

const bind = (header: readonly string[]): DossierLayout | null =>
  header.length === layout.columns && header.join() === heading.join() ? layout : null;

const often = <Value>(usual: readonly Value[], seldom: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...seldom) },
  );

const oddTexts = [
  "\uFEFF",
  '"',
  '""',
  "a\nb",
  "\r",
  "x\r\ny",
  ";",
  ",",
  " ",
  "\uD83D\uDE00",
  "Ễ".normalize("NFD"),
];

const date = often(
  ["01/02/2025", "29/02/2024 08:30", "15/01/2025 23:59:59", "2025-01-15", "2025-01-15T08:30", ""],
  [
    "29/02/2025",
    "1/2/2025",
    "31/04/2025",
    " 01/02/2025 ",
    "20250101",
    "2025-13-01",
    "01/02/2025 24:00",
    "x",
    "01-02/2025",
    "0000-01-01",
  ],
);

const row = fc.tuple(
  often(["1.000310", "2.001234", ""], oddTexts),
  often(["Đăng ký khai sinh", "Cấp, đổi", "một\nhai"], oddTexts),
  often(["00123", "123", ""], oddTexts),
  often(
    ["Trực tuyến", "Trực tiếp", "Bưu chính", ""],
    ["trực  tuyến", "TRỰC TIẾP", "Bồ câu", "Trực tuyến".normalize("NFD"), '"'],
  ),
  often(["Có", "Không", ""], ["có ", "?"]),
  date,
  date,
  date,
);

type Quoting = "none" | "needed" | "all" | "broken";

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function write(cell: string, quoting: Quoting): string {
  if (quoting === "all") return quote(cell);
  if (quoting === "broken") return `${quote(cell)}x`;
  return quoting === "needed" && /["\n\r,;]/.test(cell) ? quote(cell) : cell;
}

const line = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .tuple(
        row,
        fc.array(often<Quoting>(["needed", "all"], ["none", "broken"]), {
          minLength: 8,
          maxLength: 8,
        }),
      )
      .map(([cells, quoting]) =>
        cells.map((cell, at) => write(cell, quoting[at] ?? "needed")).join(","),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom("", " ", ",,,,,,,", "1,2,3", "1,2,3,4,5,6,7,8,9", '"') },
);

const file = fc.record({
  bom: fc.boolean(),
  lines: fc.array(fc.tuple(line, often(["\n", "\r\n"], ["\r"])), { maxLength: 25 }),
  closed: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 60 }),
});

/** A source that hands out bytes in pieces of one size. */
const inPieces = (bytes: Uint8Array, size: number): Source => ({
  ...memorySource("a.csv", bytes),
  async *bytes() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

/** The long way: what the reader cuts and the layout reads. */
async function readSlowly(source: Source) {
  const dossiers: Dossier[] = [];
  let rejected = 0n;
  let isHeading = true;
  for await (const { rows } of csvReader({ delimiter: "," }).read(source, { report: () => {} })) {
    for (const { cells } of rows) {
      const read = readDossierRow(layout, cells.map(cellText));
      if (isHeading) isHeading = false;
      else if (read.kind === "dossier") dossiers.push(read.dossier);
      else if (read.kind === "rejected") rejected += 1n;
    }
  }
  return { dossiers, rejected };
}

const plans = engineCases({ seed: 8, cases: 1, plans: 40 }).flatMap((drawn) => drawn.plans);

it("gives the same cube and the same ledger as the long way, whatever the file holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.constantFrom(...plans),
      async ({ bom, lines, closed, chunk }, plan) => {
        const body = lines.map(
          ([text, end], at) => text + (closed || at < lines.length - 1 ? end : ""),
        );
        const text = `${bom ? "\uFEFF" : ""}${heading.join()}\n${body.join("")}`;
        const source = inPieces(new TextEncoder().encode(text), chunk);
        const { dossiers, rejected } = await readSlowly(source);
        const { cube, control } = await memoryEngine(dossiers).aggregate(plan);
        const expected = { cube, control: { ...control, rejected, read: control.read + rejected } };
        const fallback = async () => expected;
        const { size: _, ...ofUnknownSize } = source;
        for (const read of [source, ofUnknownSize]) {
          expect(await csvEngine(read, { bind, fallback }).aggregate(plan)).toEqual(expected);
        }
      },
    ),
    { numRuns: 2_000 },
  );
}, 60_000);

it("takes the short way for most of these files", async () => {
  const files = fc.sample(file, { seed: 8, numRuns: 200 });
  let short = 0;
  for (const { lines } of files) {
    const text = `${heading.join()}\n${lines.map((parts) => parts.join("")).join("")}`;
    const source = memorySource("a.csv", new TextEncoder().encode(text));
    const needs = { dimensions: ["unit", "channel"], bases: ["received"] } as const;
    const encoded = await encodeCsv(source, { bind, ...needs }).catch(() => null);
    if (!encoded) continue;
    short += 1;
    const { dossiers } = await readSlowly(source);
    const plan = {
      basis: "received",
      period: null,
      by: ["unit", "month", "channel"],
      measures: [],
    } as const;
    expect((await columnsEngine(encoded).aggregate(plan)).cube).toEqual(
      (await memoryEngine(dossiers).aggregate(plan)).cube,
    );
  }
  expect(short).toBeGreaterThan(100);
});
