import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-compute-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function tyle(...args: readonly string[]) {
  return runTyle(args, { language: "vi" });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const row = (serial: number, unit: string, channel: string, day: string, level = "4") =>
  `H36.12-230601-000${serial};${unit};${channel};${level};10;${day};30/07/2023;${day}\n`;
const heading = "Mã hồ sơ;Mã đơn vị;Kênh;Mức độ;Trạng thái;Ngày tiếp nhận;Hạn trả;Ngày trả\n";
const list = write(
  "hs.csv",
  heading +
    row(1, "25159", "2", "14/06/2023") +
    row(2, "25159", "1", "15/06/2023") +
    row(3, "25159", "3", "30/06/2023") +
    row(4, "25162", "2", "01/07/2023"),
);
/** The last month that has an end. */
const lastMonth: Readonly<Record<string, string>> = { nd09: "9999-12", calendar: "9999-11" };
const online = ["compute", list, "--indicator", "ONL_RECEIVED_ALL", "--at", "2023-08-01"];

describe("tyle compute", () => {
  it("computes the online share of all that was received", async () => {
    const { code, out } = await tyle(...online, "--format", "csv");
    expect(out).toBe("numerator,denominator,percent\n2,4,50.00\n");
    expect(code).toBe(0);
  });

  it("keeps to a period, under either rule", async () => {
    const calendar = await tyle(...online, "--period", "2023-06", "--format", "csv");
    expect(calendar.out).toContain("\n1,3,33.33\n");
    const nd09 = await tyle(...online, "--period", "2023-06", "--rule", "nd09", "--format", "csv");
    expect(nd09.out).toContain("\n1,1,100.00\n");
  });

  it.each([
    [],
    ["--period", "2023-06"],
    ["--by", "unit,channel"],
    ["--by", "unit,period", "--period", "2023-Q2"],
  ])("computes of bytes what it computes row by row: %j", async (...args) => {
    // A blank line is a row of its own, which only the reader of rows can count.
    const longer = write("hs-longer.csv", `${readFileSync(list, "utf8")}\n`);
    const [compute, , ...rest] = online;
    const fast = await tyle(...online, ...args);
    const slow = await tyle(compute ?? "", longer, ...rest, ...args);
    expect(fast.out).toBe(slow.out);
    expect(fast.code).toBe(slow.code);
    expect(fast.err.replace("5 dòng", "6 dòng").replace("qua 1", "qua 2")).toBe(
      slow.err.replaceAll(longer, list),
    );
  });

  it("groups by unit and period", async () => {
    const { out } = await tyle(
      ...online,
      "--by",
      "unit,period",
      "--rule",
      "nd09",
      "--format",
      "csv",
    );
    expect(out).toBe(
      "unit,period,numerator,denominator,percent\n" +
        "25159,2023-06/nd09,1,1,100.00\n" +
        "25159,2023-07/nd09,0,2,0.00\n" +
        "25162,2023-07/nd09,1,1,100.00\n",
    );
  });

  it.each([
    ["memory", "nd09", "09/12/9999", "15/12/9999"],
    ["duckdb", "nd09", "09/12/9999", "31/12/9999"],
    ["memory", "calendar", "30/11/9999", "01/12/9999"],
    ["duckdb", "calendar", "30/11/9999", "31/12/9999"],
  ])(
    "counts days far away, and none at the end of time: %s, %s",
    async (engine, rule, last, never) => {
      const days = ["02/01/0203", "14/06/2023", last, never];
      const far = write(
        "far.csv",
        heading + days.map((day, at) => row(at, "25159", "2", day)).join(""),
      );
      const asked = ["--by", "period", "--rule", rule, "--engine", engine, "--format", "csv"];
      const indicator = ["--indicator", "ONL_RECEIVED_ALL", "--at", "2023-08-01"];
      const { code, out, err } = await tyle("compute", far, ...indicator, ...asked);
      const months = out.trim().split("\n").slice(1);
      expect(months.map((line) => line.slice(0, 7))).toEqual([
        "0203-01",
        "2023-06",
        lastMonth[rule],
      ]);
      expect(err).toContain("1 hồ sơ không có ngày");
      expect(code).toBe(0);
    },
  );

  it("gives JSON with the exact fraction", async () => {
    const { out } = await tyle(
      ...online,
      "--by",
      "unit",
      "--period",
      "2023-H1",
      "--format",
      "json",
    );
    expect(JSON.parse(out)).toMatchObject({
      indicator: { id: "ONL_RECEIVED_ALL" },
      period: "2023-H1",
      undated: 0,
      results: [{ unit: "25159", numerator: 1, denominator: 3, rate: "1/3", percent: "33.33" }],
    });
  });

  it("prints a table for a person", async () => {
    const { out } = await tyle(...online, "--by", "unit");
    expect(out).toContain("25159");
    expect(out).toContain("33,33%");
    expect(out).toContain("mẫu số");
  });

  it("says between what a rate lies where channels are unknown", async () => {
    const file = write(
      "thieu.csv",
      heading + row(1, "25159", "2", "14/06/2023") + row(2, "25159", "", "14/06/2023"),
    );
    const { out } = await tyle(
      "compute",
      file,
      "--indicator",
      "ONL_RECEIVED_ALL",
      "--format",
      "csv",
    );
    expect(out).toMatch(/^numerator,denominator,percent\n1\.\.2,/);
  });

  it("joins a catalogue of procedures, and finds units by name with aliases", async () => {
    const named = write(
      "ten.csv",
      "Mã hồ sơ;Mã TTHC;Đơn vị tiếp nhận;Kênh;Trạng thái;Ngày tiếp nhận\n" +
        "H36.12-230601-0001;1.004616;UBND xã Tiên Hoàng, huyện Cát Tiên, tỉnh Lâm Đồng;2;4;14/06/2023\n" +
        "H36.12-230601-0002;1.004616;Một cửa;1;4;14/06/2023\n",
    );
    const procedures = write("tthc.csv", "Mã TTHC;Mức độ\n1.004616;Mức độ 4\n");
    const asked = join(folder, "bi-danh.csv");
    const base = [
      "compute",
      named,
      "--indicator",
      "ONL_RECEIVED_ALL",
      "--by",
      "unit",
      "--format",
      "csv",
      "--at",
      "2023-06-30",
      "--procedures",
      procedures,
      "--level-convention",
      "provincial",
    ];
    const first = await tyle(...base, "--write-aliases", asked);
    expect(first.out).toContain("\n25162,1,1,100.00\n");
    expect(first.err).toContain("[dossier/unknown-agency]");
    const aliases = readFileSync(asked, "utf8");
    expect(aliases).toBe("name,dossiers,candidates,code\nMột cửa,1,,\n");
    writeFileSync(asked, aliases.replace("Một cửa,1,,", "Một cửa,1,,683"));
    const second = await tyle(...base, "--aliases", asked);
    expect(second.out).toContain("\n683,0,1,0.00\n");
    expect(second.err).not.toContain("dossier/");
    expect(second.err).not.toContain("old-scale");
    expect(second.err).toContain("tthc.csv: đã đọc 2 dòng = nhận 1 + loại 0 + bỏ qua 1");
  });

  it("tells that offices were looked up by their names of today, where nobody gave a day", async () => {
    const named = write(
      "cu.csv",
      "Mã hồ sơ;Đơn vị;Kênh;Ngày nhận\nA1;UBND xã Tiên Hoàng, huyện Cát Tiên, tỉnh Lâm Đồng;2;14/06/2023\n",
    );
    const base = ["compute", named, "--indicator", "ONL_RECEIVED_ALL"];
    const told = "đơn vị hành chính của hôm nay, 20";
    expect((await tyle(...base, "--by", "unit")).err).toContain(told);
    expect((await tyle(...base, "--by", "unit", "--engine", "duckdb")).err).toContain(told);
    expect((await tyle(...base, "--by", "unit", "--at", "2023-06-30")).err).not.toContain(told);
    expect((await tyle(...base, "--by", "channel")).err).not.toContain(told);
    expect((await tyle(...online, "--by", "unit")).err).not.toContain(told);
  });

  it("reads aliases from whatever a spreadsheet saved, and tells of a catalogue that is none", async () => {
    const named = write(
      "ten.csv",
      "Mã hồ sơ;Đơn vị;Kênh;Mức độ;Trạng thái;Ngày nhận\nA1;-Một cửa;2;4;4;14/06/2023\n",
    );
    const aliases = write(
      "bi-danh.xls",
      "<table><tr><td>name<td>dossiers<td>candidates<td>code<tr><td>'-Một cửa<td>1<td><td>00683</table>",
    );
    const base = [...["compute", named, "--indicator", "ONL_RECEIVED_ALL"], "--by", "unit"];
    const settled = await tyle(...base, "--aliases", aliases, "--format", "csv");
    expect(settled.out).toContain("\n00683,1,1,100.00\n");
    expect(settled.code).toBe(0);
    const wrong = await tyle(...base, "--procedures", aliases);
    expect(wrong.err).toContain("[table/no-header]");
    expect(wrong.code).toBe(1);
  });

  it.each([
    [["compute", list], "--indicator"],
    [["compute", list, "--indicator", "NONE"], "NONE"],
    [[...online, "--period", "2023-13"], "2023-13"],
    [[...online, "--by", "weather"], '"weather". Cần các giá trị period, unit, month'],
    [[...online, "--by", "period,period"], "period"],
    [[...online, "--at", "31/12/2023"], "31/12/2023"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await tyle(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
