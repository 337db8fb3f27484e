import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-aggregate-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function tyle(...args: readonly string[]) {
  return runTyle(args);
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const heading = "Mã hồ sơ;Mã đơn vị;Kênh;Mức độ;Trạng thái;Ngày tiếp nhận;Hạn trả;Ngày trả\n";
const june = write(
  "june.csv",
  `${heading}H36.12-230601-0001;00286;Trực tuyến;4;10;01/06/2023 08:00;05/06/2023;05/06/2023 16:00
H36.12-230601-0002;00286;Trực tuyến;4;10;02/06/2023;05/06/2023;06/06/2023
H36.12-230601-0003;00286;Trực tuyến;4;4;02/06/2023;05/06/2023;
H36.12-230601-0004;00286;BCCI;4;4;02/06/2023;05/06/2023;
H36.12-230601-0005;25159;;4;9;02/06/2023;;03/06/2023
`,
);

describe("tyle aggregate", () => {
  it("counts by unit, month and channel", async () => {
    const { code, out, err } = await tyle("aggregate", june, "--by", "unit,month,channel");
    expect(out).toBe(
      "unit,month,channel,received,resolved,on_time,overdue\n" +
        "00286,2023-06,online,3,2,1,1\n" +
        "00286,2023-06,postal,1,0,0,0\n" +
        "25159,2023-06,,1,1,,\n",
    );
    expect(err).toContain("1 resolved dossier lacks a date");
    expect(code).toBe(0);
    expect(err).toContain("6 rows read = 5 accepted + 0 rejected + 1 skipped");
  });

  it("counts one row as one", async () => {
    const one = write("one.csv", heading);
    const { err } = await tyle("aggregate", one, "--by", "unit");
    expect(err).toContain("1 row read = 0 accepted + 0 rejected + 1 skipped");
  });

  it("keeps the order of the columns and writes JSON", async () => {
    const { out } = await tyle("aggregate", june, "--by", "channel,unit", "--format", "json");
    expect(JSON.parse(out)).toEqual([
      { channel: "online", unit: "00286", received: 3, resolved: 2, on_time: 1, overdue: 1 },
      { channel: "postal", unit: "00286", received: 1, resolved: 0, on_time: 0, overdue: 0 },
      { channel: null, unit: "25159", received: 1, resolved: 1, on_time: null, overdue: null },
    ]);
  });

  it.each([
    ["no column", "Ghi chú", ""],
    ["no word", "Trạng thái", ""],
  ])(
    "takes dossiers with an end for resolved where the list has %s for a status",
    async (_, name, word) => {
      const columns = `Mã hồ sơ;Mã đơn vị;Kênh;Mức độ;${name};Ngày tiếp nhận;Ngày trả\n`;
      const ended = write(
        "ended.csv",
        `${columns}A1;00286;2;4;${word};01/06/2023;05/06/2023\nA2;00286;2;4;${word};02/06/2023;\n`,
      );
      const { out, err } = await tyle("aggregate", ended, "--by", "unit,status");
      expect(out).toBe(
        "unit,status,received,resolved,on_time,overdue\n00286,resolved,1,1,,\n00286,,1,0,0,0\n",
      );
      expect(err).toContain("1 resolved dossier lacks a date");
    },
  );

  it("counts several files together, a dossier in two of them once", async () => {
    const more = write(
      "more.csv",
      `${heading}H36.12-230601-0001;00286;1;4;4;01/06/2023;;\nH36.12-230701-0001;00286;1;4;4;01/07/2023;;\n`,
    );
    const { out, err } = await tyle("aggregate", june, more, "--by", "month");
    expect(out).toBe("month,received,resolved,on_time,overdue\n2023-06,5,3,1,1\n2023-07,1,0,0,0\n");
    expect(err).toContain("[dossier/repeated]");
  });

  it("tells of dossiers whose office has a name only", async () => {
    const named = write(
      "named.csv",
      `${heading.replace("Mã đơn vị", "Đơn vị")}A1;UBND xã Cát Tiên;1;4;4;01/06/2023;;\n`,
    );
    const { out, err } = await tyle("aggregate", named, "--by", "unit");
    expect(out).toContain("\n,1,0,0,0\n");
    expect(err).toContain("1 dossier has no unit code");
    expect((await tyle("aggregate", named, "--by", "month")).err).not.toContain("no unit code");
    expect((await tyle("aggregate", june, "--by", "unit")).err).not.toContain("no unit code");
  });

  it("tells of dossiers without a date of reception", async () => {
    const undated = write("undated.csv", `${heading}H36.12-230601-0001;00286;1;4;5;;;\n`);
    const { out, err } = await tyle("aggregate", undated, "--by", "unit");
    expect(out).toBe("unit,received,resolved,on_time,overdue\n");
    expect(err).toContain("1 dossier has no date that decides the period");
  });

  it("refuses a list that ends in a time stamp, unless told to take it", async () => {
    const cut = write(
      "cut.csv",
      `${heading}H36.12-230601-0001;00286;1;4;4;01/06/2023;;\n20/09/2025 14:33:05\n`,
    );
    const refused = await tyle("aggregate", cut, "--by", "unit");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("[table/ends-in-time-stamp]");
    const taken = await tyle("aggregate", cut, "--by", "unit", "--accept-cut-off");
    expect(taken.code).toBe(0);
    expect(taken.err).not.toContain("[table/ends-in-time-stamp]");
  });

  it("takes the old levels as the caller says", async () => {
    const old = write("old.csv", `${heading}H36.12-230601-0001;00286;1;Mức độ 4;4;01/06/2023;;\n`);
    const unsaid = await tyle("aggregate", old, "--by", "level");
    expect(unsaid.out).toContain("\n,1,0,0,0\n");
    const said = await tyle("aggregate", old, "--by", "level", "--level-convention", "provincial");
    expect(said.out).toContain("\nfull,1,0,0,0\n");
  });

  it("ends with findings when rows are rejected, and writes them", async () => {
    const broken = write("broken.csv", `${heading}H36.12-230601-0001;00286;1;4;4;31/02/2023;;\n`);
    const rejects = join(folder, "rejects.csv");
    const { code, err } = await tyle("aggregate", broken, "--by", "unit", "--rejects", rejects);
    expect(code).toBe(1);
    expect(err).toContain(":F2: error:");
    expect(readFileSync(rejects, "utf8")).toBe(
      `file,sheet,row,reasons,cells\n${broken},,2,dossier/impossible-moment,H36.12-230601-0001,00286,1,4,4,31/02/2023,,\n`,
    );
  });

  it.each([
    [["aggregate", june, "--by", "unit,unit"], "cannot be grouped by"],
    [["aggregate", june, "--by", "weather"], "cannot be grouped by"],
    [["aggregate", june], "--by"],
    [["aggregate", join(folder, "none.csv"), "--by", "unit"], "There is no file"],
    [["aggregate", folder, "--by", "unit"], "is a folder, not a file"],
    [["aggregate", join(june, "x.csv"), "--by", "unit"], "There is no file"],
    [["aggregate", june, "--by", "unit", "--rejects", folder], "cannot be written: it is a folder"],
  ])("refuses %j", async (args, message) => {
    const { code, err, out } = await tyle(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out === "" || args.includes("--rejects")).toBe(true);
  });
});

const generator = fileURLToPath(
  new URL("../../../../../shared/tools/generate-dossiers.mjs", import.meta.url),
);
const isThere = existsSync(generator);
if (!isThere) process.stderr.write("skipped: the generator of dossiers is not there\n");

describe.runIf(isThere)("the generator's truth", () => {
  const printed = { online: "Trực tuyến", direct: "Trực tiếp", postal: "Bưu chính" };

  /** The generator's own form of the counts. */
  function digest(csv: string): string {
    const rows = csv.trimEnd().split("\n").slice(1);
    const lines = rows.map((line) => {
      const [unit, month, channel, received, , onTime] = line.split(",");
      const label = printed[channel as keyof typeof printed];
      return `${unit}\t${month}\t${label}\t${received}\t${onTime}\n`;
    });
    return createHash("sha256").update(lines.sort().join("")).digest("hex");
  }

  function generate(name: string, flags: readonly string[]) {
    const file = join(folder, name);
    execFileSync("node", [generator, "--out", file, ...flags], { stdio: "ignore" });
    return { file, truth: JSON.parse(readFileSync(`${file}.truth.json`, "utf8")) };
  }

  it.each([
    ["csv", 100_000, []],
    ["csv", 5_000, ["--nl", "--crlf", "--bom"]],
    ["csv", 3_000, ["--seed", "77", "--units", "40", "--procs", "9", "--sorted"]],
    ["csv", 1, ["--seed", "2", "--units", "1", "--procs", "1"]],
    ["xlsx", 100_000, []],
    ["xlsx", 2_000, ["--dates", "serial", "--strings", "inline"]],
    ["xlsx", 1_500, ["--seed", "77", "--units", "40", "--nl", "--sorted"]],
  ])(
    "is reproduced from %s of %d rows %j",
    async (format, rows, flags) => {
      const { file, truth } = generate(`d${rows}.${format}`, ["--rows", `${rows}`, ...flags]);
      const { out, code, err } = await tyle("aggregate", file, "--by", "unit,month,channel");
      expect(digest(out)).toBe(truth.sha256);
      expect(out.trimEnd().split("\n")).toHaveLength(truth.groups + 1);
      expect(code).toBe(0);
      expect(err).toContain("0 rejected + 1 skipped");
    },
    60_000,
  );

  it("is the same from two files, one of which holds a part of the other", async () => {
    const flags = ["--units", "60", "--rows"];
    const { file: whole, truth } = generate("whole.csv", [...flags, "900"]);
    const part = write(
      "part.csv",
      readFileSync(whole, "utf8").split("\n").slice(0, 400).join("\n"),
    );
    const { out, err } = await tyle("aggregate", part, whole, "--by", "unit,month,channel");
    expect(digest(out)).toBe(truth.sha256);
    expect(err).toContain("901 rows read = 501 accepted + 0 rejected + 400 skipped");
  });

  it.each([
    "unit",
    "month",
    "channel",
    "month,unit",
    "channel,month",
    "channel,unit,month",
    "level,status,procedure",
  ])("adds up by %s", async (by) => {
    const { file, truth } = generate("parts.csv", ["--units", "60", "--rows", "900"]);
    const { out } = await tyle("aggregate", file, "--by", by, "--format", "json");
    const rows: readonly Record<string, unknown>[] = JSON.parse(out);
    const sum = (name: string, channel?: string): number =>
      rows
        .filter((row) => channel === undefined || row.channel === channel)
        .reduce((total, row) => total + Number(row[name]), 0);
    expect(sum("received")).toBe(truth.rows);
    expect(sum("on_time")).toBe(truth.ontime);
    expect(sum("resolved")).toBe(sum("on_time") + sum("overdue"));
    if (by.includes("channel")) expect(sum("received", "online")).toBe(truth.online);
    expect(Object.keys(rows[0] ?? {}).slice(0, by.split(",").length)).toEqual(by.split(","));
  });
});
