import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "@tyle/cli";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const example = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tyle-ci-"));
const figures = join(folder, "figures.yaml");
const report = join(folder, "bao-cao.md");
const data = join(folder, "data", "ho-so.csv");
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(example, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function verify(...args: readonly string[]) {
  let out = "";
  const code = await main(["verify", figures, ...args], {
    out: (text) => {
      out += text;
    },
    err: () => {},
    isTerminal: false,
    color: false,
    columns: 80,
    language: "en",
  });
  return { code, out };
}

const edit = (path: string, from: string, to: string): void =>
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));

describe("the example", () => {
  it("fails for the one figure that is wrong", async () => {
    const { code, out } = await verify("--format", "json");
    const { results, summary } = JSON.parse(out);
    expect(code).toBe(1);
    expect(summary).toMatchObject({ confirmed: 2, contradicted: 1 });
    expect(results[2]).toMatchObject({
      id: "xa-thu-hai",
      verdict: "contradicted",
      computed: { exact: "1/4" },
      reason: { code: "check/off" },
      location: { line: 20, column: 14 },
    });
  });

  it("passes once that is corrected in the figures file and in the report", async () => {
    edit(figures, '"52%"', '"25%"');
    const { code, out } = await verify();
    expect(code).toBe(1);
    expect(out).toContain("  xa-thu-hai  52% (prose): is not what the figures file prints");
    edit(report, "52%", "25%");
    expect((await verify()).code).toBe(0);
  });

  it("names the definitions that reproduce a figure, the plainest first", async () => {
    const { out } = await verify("--format", "json");
    const [first, ...others] = JSON.parse(out).results[0].matches;
    expect(first).toMatchObject({ indicator: "ONL_RECEIVED_ALL", rule: "calendar", scope: "unit" });
    expect(others.length).toBeGreaterThan(0);
    const { out: text } = await verify();
    expect(text).toContain("definitions, so the number does not tell which was used:");
  });

  it("is not deceived when text and operands are changed together", async () => {
    edit(
      figures,
      'printed: "68,3%"',
      'printed: "86,3%"\n    numerator: 863\n    denominator: 1000',
    );
    const { out } = await verify("--format", "json");
    expect(JSON.parse(out).results[0]).toMatchObject({ verdict: "contradicted" });
  });

  it("keeps apart what was accepted of the figures files of one folder", async () => {
    await verify("--update-lock");
    const other = join(folder, "other.yaml");
    writeFileSync(
      other,
      'figures: [{ id: ty-le-truc-tuyen, kind: sum, printed: "3", parts: [1, 2] }]',
    );
    await main(["verify", other, "--update-lock"], {
      out: () => {},
      err: () => {},
      isTerminal: false,
      color: false,
      columns: 80,
      language: "en",
    });
    const lock = JSON.parse(readFileSync(join(folder, "figures.lock.json"), "utf8"));
    expect(Object.keys(lock.files)).toEqual(["figures.yaml", "other.yaml"]);
    expect(lock.files["figures.yaml"]["ty-le-truc-tuyen"].printed).toBe("68,3%");
  });

  it.each(["csv", "spreadsheet", "portal"])(
    "is read the same with the adapter %s",
    async (adapter) => {
      const { out } = await verify("--format", "json");
      edit(figures, "file: data/ho-so.csv", `file: data/ho-so.csv\n    adapter: ${adapter}`);
      expect(JSON.parse((await verify("--format", "json")).out).summary).toEqual(
        JSON.parse(out).summary,
      );
    },
  );

  it("is counted the same on DuckDB", async () => {
    const { out } = await verify("--format", "json");
    edit(figures, "file: data/ho-so.csv", "file: data/ho-so.csv\n    engine: duckdb");
    const again = JSON.parse((await verify("--format", "json")).out);
    expect(again.summary).toEqual(JSON.parse(out).summary);
    expect(again.results[0].matches).toEqual(JSON.parse(out).results[0].matches);
  });

  it("counts which changes of a last digit would be noticed, and names the others", async () => {
    const { out } = await verify("--mutate");
    expect(out).toBe("~ ty-le-truc-tuyen  68,3% → 68,2%\n3 of 4 changes caught.\n");
    expect((await verify("--mutate", "--fail-on", "rounding")).out).toBe(
      "4 of 4 changes caught.\n",
    );
  });

  it("tells them in JSON too", async () => {
    const { out } = await verify("--mutate", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      summary: { caught: 3, of: 4 },
      survivors: [{ id: "ty-le-truc-tuyen", printed: "68,3%", mutated: "68,2%", caught: false }],
    });
  });

  it("tells a revision of the data from an error", async () => {
    edit(figures, '"52%"', '"25%"');
    edit(report, "52%", "25%");
    await verify("--update-lock");
    edit(data, "25159;Trực tuyến", "25159;Trực tiếp");
    const { code, out } = await verify("--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(out).documents[0].bindings[1]).toMatchObject({ stale: "data-revised" });
    expect(JSON.parse(out).results[0]).toMatchObject({
      drift: { before: "28/41", after: "27/41" },
      reason: { code: "data/drifted" },
    });
    expect((await verify("--fail-on", "drift")).code).toBe(1);
  });

  it.each([
    ["ONL_RECEIVED_ALL, unit", "NO_SUCH, unit", "data/unusable", "NO_SUCH"],
    ['unit: "25159"', 'unit: "00001"', "data/unusable", "no dossiers of the unit"],
    [
      "sources:\n  - id: ho-so\n    file: data/ho-so.csv\n",
      "",
      "data/unusable",
      "there is no source",
    ],
    [
      "file: data/ho-so.csv",
      "file: data/ho-so.csv\n    adapter: sap",
      "data/unusable",
      'there is no adapter "sap"; leave it out or write one of spreadsheet, portal, csv',
    ],
    [
      "file: data/ho-so.csv",
      "file: data/ho-so.csv\n    adapter: xlsx",
      "data/unusable",
      "is in none of the formats that can be read here (xlsx)",
    ],
    [
      "file: data/ho-so.csv",
      "file: data/ho-so.csv\n    engine: spark",
      "data/unusable",
      'there is no engine "spark"; leave it out or write one of memory, duckdb, clickhouse',
    ],
  ])("leaves a figure unchecked that cannot be computed: %s → %s", async (from, to, code, text) => {
    edit(figures, from, to);
    const { out } = await verify("--format", "json");
    const [{ verdict, reason }] = JSON.parse(out).results;
    expect(verdict).toBe("not-checkable");
    expect(reason.code).toBe(code);
    expect(reason.message).toContain(text);
  });
});
