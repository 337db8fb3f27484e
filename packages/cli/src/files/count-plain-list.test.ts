import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dossierProfile } from "@tyle/adapter-portal";
import {
  type AggregatePlan,
  createCubeCounter,
  definePeriod,
  indicatorMeasures,
  ingestEach,
  memorySource,
  parseLocalDate,
  type Source,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { indicators } from "@tyle/indicators-vn";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregatePlan } from "../aggregate/aggregate-plan.ts";
import { countPlainList, type PlainListOptions } from "./count-plain-list.ts";
import { allReaders } from "./readers.ts";
import { loadUnitFinder } from "./unit-names.ts";

const readers = allReaders();
const profile = { levelConvention: "none" } as const;
const options: PlainListOptions = {
  readers,
  profile,
  acceptCutOff: false,
  onProgress: () => {},
};
const plan = aggregatePlan(["unit", "month", "channel"]);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sourceOf = (text: string): Source => memorySource("a.csv", encode(text));

/** A source that hands out bytes in pieces of one size. */
const inPieces = (bytes: Uint8Array, size: number): Source => ({
  ...memorySource("a.csv", bytes),
  async *bytes() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

/** What reading row by row gives of the same file. */
async function readSlowly(
  source: Source,
  { readers: all, profile, loadUnitFinder: load, acceptCutOff }: PlainListOptions,
  counted = plan,
) {
  const findUnit = await load?.();
  const settings = { ...profile, ...(findUnit && { findUnit }) };
  const counter = createCubeCounter(counted);
  const how = { readers: all, profile: dossierProfile(settings), acceptCutOff };
  const { file, ledger, rejects, diagnostics } = await ingestEach(source, how, counter.add);
  return { ...counter.result(), summary: { file, ledger, rejects, diagnostics } };
}

const heading =
  "ma_ho_so,ma_tthc,ten_tthc,co_quan,ma_don_vi,kenh,muc_do,ngay_tiep_nhan,han_tra,ngay_tra,trang_thai";

/** An ordinary row; `change` gives other texts by column. */
const row = (number: number, change: Readonly<Record<number, string>> = {}): readonly string[] => {
  const day = String((number % 27) + 1).padStart(2, "0");
  const cells = [
    `H36.12-2306${day}-${String(number).padStart(4, "0")}`,
    number % 2 ? "1.004616" : "2.000635",
    "Đăng ký khai sinh",
    `UBND xã số ${number % 3}`,
    `00${286 + (number % 3)}`,
    ["Trực tuyến", "Trực tiếp", "BCCI"][number % 3] ?? "",
    number % 2 ? "Toàn trình" : "Một phần",
    `${day}/06/2023 08:00`,
    `${day}/07/2023`,
    number % 4 ? `${day}/06/2023 16:30` : "",
    number % 4 ? "Đã trả kết quả" : "Đang xử lý",
  ];
  return cells.map((cell, at) => change[at] ?? cell);
};
const fileOf = (rows: readonly (readonly string[])[], first = heading): string =>
  [first, ...rows.map((cells) => cells.join(","))].join("\n");

describe("countPlainList", () => {
  const ordinary = fileOf(Array.from({ length: 50 }, (_, number) => row(number)));
  const odd = fileOf(Array.from({ length: 50 }, (_, number) => row(number, { 0: `BN${number}` })));

  it.each([
    ["a list", ordinary],
    ["a byte order mark and CRLF", `\ufeff${ordinary.replaceAll("\n", "\r\n")}\r\n`],
    ["another delimiter", ordinary.replaceAll(",", ";")],
    ["quoted line breaks", fileOf([row(1, { 2: '"Đăng ký\nkhai sinh"' }), row(2)])],
    ["words of another case, and NFD", fileOf([row(1, { 5: "TRỰC TUYẾN".normalize("NFD") })])],
    ["codes of a shape of its own", odd],
    ["no status where nothing has ended", fileOf([row(4, { 10: "" }), row(1)])],
    ["units by name only", ordinary.replace("ma_don_vi", "ghi_chu")],
    ["no rows", `${heading}\n`],
    [
      "a dossier without a unit",
      fileOf([row(1, { 4: "" }), row(2)], heading.replace("co_quan", "x")),
    ],
  ])("counts %s from its bytes, as row by row", async (_, text) => {
    const slow = await readSlowly(sourceOf(text), options);
    expect(await countPlainList(sourceOf(text), plan, options)).toEqual(slow);
    expect(slow.summary.ledger.rejected).toBe(0);
  });

  it.each([
    ["a dossier that occurs again", fileOf([row(1), row(2), row(1)])],
    ["the same code in another case", fileOf([row(1), row(1, { 0: "h36.12-230602-0001" })])],
    [
      "the same code in its old order",
      fileOf([row(1, { 0: "H56.22.17-210531-0001" }), row(2, { 0: "000.17.22.H56-210531-0001" })]),
    ],
    ["no code", fileOf([row(1, { 0: "" })])],
    ["a day that does not exist", fileOf([row(1, { 7: "31/06/2023" })])],
    ["a day in words", fileOf([row(1, { 8: "mai" })])],
    ["a short day", fileOf([row(1, { 7: "1/6/2023" })])],
    ["no reception", fileOf([row(1, { 7: "" })])],
    ["an end before the reception", fileOf([row(1, { 9: "01/01/2023" })])],
    ["a due day that stands for none", fileOf([row(1, { 8: "01/01/0001" })])],
    ["an end in an earlier minute", fileOf([row(1, { 9: "02/06/2023 07:59" })])],
    ["a result without an end", fileOf([row(1, { 9: "" })])],
    ["an end of an open dossier", fileOf([row(1, { 10: "Đang xử lý" })])],
    ["an end without a status", fileOf([row(1, { 10: "" })])],
    ["an online dossier without a service", fileOf([row(3, { 6: "Cung cấp thông tin" })])],
    ["a channel that nobody knows", fileOf([row(1, { 5: "Bồ câu" })])],
    ["a level of before 2022", fileOf([row(1, { 6: "Mức độ 4" })])],
    ["an odd procedure", fileOf([row(1, { 1: "x" })])],
    ["a unit that only its office names", fileOf([row(1, { 4: "" })])],
    ["a date beyond that of the file", fileOf([row(1, { 9: "02/01/2024" })])],
    ["letters from before Unicode", fileOf([row(1, { 5: "Trùc tuyÕn" })])],
    ["a shape of code behind others", fileOf([row(1), row(2, { 0: "BN2" })])],
    ["a missing cell", `${fileOf([row(1)])}\n1,2`],
    ["a blank line", `${fileOf([row(1)])}\n\n`],
    ["a time stamp at the end", `${fileOf([row(1)])}\n20/09/2025 14:33:05`],
    ["a title", `Danh sách\n${fileOf([row(1)])}`],
    ["a repeated heading", fileOf([row(1), heading.split(","), row(2)])],
    ["no column of channels", fileOf([row(1)], heading.replace("kenh", "x"))],
    ["two columns of ends", fileOf([row(1)], heading.replace("ten_tthc", "ngay_ket_thuc"))],
    ["two columns of codes", fileOf([row(1)], heading.replace("ten_tthc", "ma_ho_so_khac"))],
    ["a line that names the delimiter", `sep=,\n${fileOf([row(1)])}`],
    ["an open quotation mark", `${fileOf([row(1)])}\n"a,b`],
    ["a damaged letter", fileOf([row(1, { 2: "\ufffd" })])],
    ["a lone CR", fileOf([row(1, { 2: '"a\rb"' })])],
    ["other cells than the heading", "a,b\n1,2\n"],
    ["nothing", ""],
  ])("leaves %s to be read row by row", async (_, text) => {
    const profile = { ...options.profile, fileDate: parseLocalDate("2023-12-31") };
    expect(await countPlainList(sourceOf(text), plan, { ...options, profile })).toBeNull();
  });

  it("leaves UTF-16, text that is not UTF-8, and workbooks to be read row by row", async () => {
    const latin = Uint8Array.from([...encode(`${ordinary}\n`), 0xd5, 0x30, 0x0a]);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([109, 97]).buffer),
    ]);
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]);
    for (const bytes of [latin, wide, zip]) {
      expect(await countPlainList(memorySource("a.csv", bytes), plan, options)).toBeNull();
    }
  });

  it("looks at the whole text, however far from the heading it is damaged", async () => {
    const many = Array.from({ length: 3_000 }, (_, number) => row(number, { 0: `BN${number}` }));
    const text = (name: string): Uint8Array => encode(fileOf([...many, row(3_000, { 2: name })]));
    const broken = text("Khai sinh");
    broken[broken.lastIndexOf("K".charCodeAt(0))] = 0xd5;
    for (const bytes of [broken, text("\ufffd"), text("\0"), text('"a\rb"')]) {
      expect(await countPlainList(inPieces(bytes, 5_000), plan, options)).toBeNull();
    }
    const plain = inPieces(text("Khai sinh"), 5_000);
    expect(await countPlainList(plain, plan, options)).toEqual(await readSlowly(plain, options));
  });

  it("leaves a list that ends where spreadsheets end to be read row by row, unless told to take it", async () => {
    const last = fileOf(
      Array.from({ length: 65_535 }, (_, number) => row(number, { 0: `B${number}` })),
    );
    const before = last.slice(0, last.lastIndexOf("\n"));
    expect(await countPlainList(sourceOf(last), plan, options)).toBeNull();
    expect(await countPlainList(sourceOf(before), plan, options)).not.toBeNull();
    const accepting = { ...options, acceptCutOff: true };
    expect(await countPlainList(sourceOf(last), plan, accepting)).not.toBeNull();
  });
});

/** Texts that are seldom in a column, from 0. */
const seldom: Readonly<Record<number, readonly string[]>> = {
  0: [
    "",
    "h36.12-230602-0001",
    "H36.12-230601-0000",
    "000.00.12.H36-230602-0001",
    "BN 1",
    "ễ",
    '="H36.12-230601-0000"',
  ],
  1: ["", "1.004616.000.00.00.H36", "x", " 1.004616 "],
  2: ['"a\nb"', '"a ""b"""', 'x"y', '"a"b', "\ufeff", "\u{1F600}", '"a\rb"', "\ufffd", "\0", "a,b"],
  3: ["", "UBND x\u00b7 T\u00a9n", '"Sở, ban"'],
  4: ["", " 00286 ", '="00286"', '"=""00286"""', "0\u0301", "§¬n vÞ", '"00""286"', '"0\n1"'],
  5: [
    "",
    "null",
    "trực  tuyến",
    "TRỰC TIẾP",
    "Trực tuyến".normalize("NFD"),
    "Bồ câu",
    "Trùc tuyÕn",
  ],
  6: ["", "Mức độ 4", "Cung cấp thông tin", "DVC toàn trình", "4", "?"],
  7: [
    "",
    "-",
    "31/06/2023",
    "2023-06-15",
    "2023-06-15T08:30:15",
    "1/6/2023",
    "20230601",
    "01/01/0000",
    '="01/06/2023"',
  ],
  8: ["", "null", "29/02/2023", "2023-07-01 09:00", "01/01/0001", "45000", "x"],
  9: ["", "01/01/2023", "2023-06-30", "2023-06-01T00:00:00Z", "31/12/9999"],
  10: ["", "5", "Từ chối tiếp nhận", "Đã trả kết quả", "đang  XỬ LÝ", "lạ"],
};

/** What the commands count: of each indicator, and in a period. */
const plans: readonly Omit<AggregatePlan, "by">[] = [
  plan,
  { ...plan, period: definePeriod("2023-06") },
  ...indicators.flatMap((indicator) => {
    if (indicator.subject !== "dossier") return [];
    const { basis } = indicator;
    return [{ basis, period: definePeriod("2023-Q2"), measures: indicatorMeasures(indicator) }];
  }),
];

const change = fc
  .integer({ min: 0, max: 10 })
  .chain((column) =>
    fc.constantFrom(...(seldom[column] ?? [""])).map((text) => ({ [column]: text })),
  );
const line = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Readonly<Record<number, string>> | string>({}) },
  { weight: 4, arbitrary: change },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", ",,,,,,,,,,", heading, "1,2,3", "20/09/2025 14:33:05"),
  },
);
const file = fc.record({
  first: fc.oneof(
    { weight: 8, arbitrary: fc.constant(heading) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...["ma_ho_so", "co_quan", "ma_don_vi", "kenh", "ngay_tra", "ngay_tiep_nhan"].map((name) =>
          heading.replace(name, "x"),
        ),
        heading.replace("ten_tthc", "ma_ho_so_khac"),
        heading.replace("ten_tthc", "ma_don_vi"),
        heading.toUpperCase().replaceAll("_", " "),
        `Danh sách\n${heading}`,
      ),
    },
  ),
  lines: fc.array(line, { maxLength: 12 }),
  delimiter: fc.constantFrom(",", ",", ";"),
  end: fc.constantFrom("\n", "\n", "\r\n"),
  mark: fc.constantFrom("", "\ufeff"),
  closed: fc.boolean(),
  size: fc.integer({ min: 1, max: 400 }),
  convention: fc.constantFrom("none" as const, "provincial" as const),
  fileDate: fc.option(fc.constantFrom("2023-06-10", "2023-12-31").map(parseLocalDate), {
    nil: undefined,
  }),
  loadUnitFinder: fc.constantFrom(undefined, loadUnitFinder),
  plan: fc.constantFrom(...plans),
  by: fc.subarray(["unit", "month", "channel", "service-level", "status", "procedure"] as const),
});

it("gives what reading row by row gives, whatever the file holds, and often enough", async () => {
  let [plain, clean] = [0, 0];
  await fc.assert(
    fc.asyncProperty(file, async ({ first, lines, delimiter, end, mark, closed, size, ...how }) => {
      const rows = lines.map((what, number) =>
        typeof what === "string" ? what : row(number, what).join(","),
      );
      const text = [first, ...rows].join(end) + (closed ? end : "");
      const bytes = encode(mark + text.replaceAll(",", delimiter));
      const { convention: levelConvention, fileDate } = how;
      const settings = {
        ...options,
        profile: {
          levelConvention,
          ...(fileDate !== undefined && { fileDate }),
        },
        loadUnitFinder: how.loadUnitFinder,
      };
      const asked = { ...how.plan, by: how.by };
      const source = inPieces(bytes, size);
      const fast = await countPlainList(source, asked, settings);
      const { size: _, ...ofUnknownSize } = source;
      expect(await countPlainList(ofUnknownSize, asked, settings)).toEqual(fast);
      const slow = await readSlowly(memorySource("a.csv", bytes), settings, asked);
      if (slow.summary.diagnostics.length === 0 && slow.summary.ledger.skipped === 1) clean += 1;
      if (!fast) return;
      plain += 1;
      expect(fast).toEqual(slow);
    }),
    { numRuns: 1_500 },
  );
  // Most of the files of which nothing is to be told are counted from their bytes.
  expect(plain).toBeGreaterThan(200);
  expect(plain).toBeGreaterThan(clean / 2);
});

const generator = join(import.meta.dirname, "../../../../../shared/tools/generate-dossiers.mjs");
const isThere = existsSync(generator);
if (!isThere) process.stderr.write("skipped: the generator of dossiers is not there\n");

it.runIf(isThere).each([[[]], [["--bom", "--crlf", "--nl"]]])(
  "counts what the generator writes from its bytes: %j",
  async (flags) => {
    const folder = mkdtempSync(join(tmpdir(), "tyle-plain-"));
    try {
      const path = join(folder, "a.csv");
      const size = ["--rows", "5000", "--units", "300", "--out", path];
      execFileSync(process.execPath, [generator, ...size, ...flags], { stdio: "ignore" });
      const source = fileSource(path);
      const counted = await countPlainList(source, plan, options);
      expect(counted?.summary.ledger.accepted).toBe(5_000);
      expect(counted).toEqual(await readSlowly(source, options));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
