import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

interface Screen {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}
interface Run {
  readonly rows: number;
  readonly folder: string;
  readonly threads: number;
}

const example = new URL("compare-engines.mjs", import.meta.url).pathname;
const { compareEngines }: { compareEngines(run: Run, screen: Screen): Promise<boolean> } =
  await import(example);
const folder = mkdtempSync(join(tmpdir(), "tyle-national-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function compare(rows: number, isTerminal: boolean) {
  let [out, err] = ["", ""];
  const screen = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    isTerminal,
  };
  const agree = await compareEngines({ rows, folder, threads: 1 }, screen);
  return { agree, out, err };
}

describe("the example", () => {
  it("shows that two engines agree, and draws nothing where nobody watches", async () => {
    const { agree, out, err } = await compare(5_000, false);
    expect(agree).toBe(true);
    expect(out).toContain("Both engines give exactly the counts of the generator.");
    expect(err).toBe("");
  });

  it("draws a bar on a terminal, and leaves nothing of it behind", async () => {
    const { agree, err } = await compare(6_000, true);
    expect(agree).toBe(true);
    expect(err).toMatch(/counting in memory █{29}[█░] \d+%/);
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });

  it("says so when a count differs", async () => {
    // One dossier more than the generator knows of.
    appendFileSync(
      join(folder, "dossiers-5000.csv"),
      "H00001-25-1,1.001000,a,b,00001,Trực tuyến,,01/01/2025 08:15,,,\n",
    );
    const { agree, out } = await compare(5_000, false);
    expect(agree).toBe(false);
    expect(out).toContain("They differ:");
  });

  it("runs as a command, on the packages as they are built", () => {
    const main = new URL("main.mjs", import.meta.url).pathname;
    const run = (rows: string, target = folder) =>
      spawnSync(process.execPath, [main, rows, target], { encoding: "utf8" });
    const { status, stdout, stderr } = run("2000");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Both engines give exactly the counts of the generator.");
    expect(run("many")).toMatchObject({ status: 2, stderr: '"many" is no number of rows.\n' });
    const refused = run("2000", main);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^".*main.mjs" is no folder to write to: EEXIST.*\n$/);
  });
});
