import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const packages = ["core", "reporting"];
const isBuilt = packages.every((name) =>
  existsSync(join(root, `packages/${name}/dist/index.d.ts`)),
);
if (!isBuilt) process.stdout.write("Tarballs are not tested: run `npm run build` first.\n");

const folder = mkdtempSync(join(tmpdir(), "tyle-tarballs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** What a program of our own needs, taken from this repository: no registry is asked. */
function link(name: string): void {
  const place = join(folder, "node_modules", name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, "node_modules", name), place);
}

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === "object" && value !== null && "exports" in value;

describe.skipIf(!isBuilt)("core and reporting, packed and installed in an empty folder", () => {
  beforeAll(() => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
    const files = packages.map((name) =>
      run("npm", "pack", join(root, "packages", name), "--silent").trim(),
    );
    run(
      "npm",
      "install",
      "--offline",
      "--no-audit",
      "--no-fund",
      ...files.map((file) => `./${file}`),
    );
  });

  it("has every subpath, and those that say so without anything else installed", () => {
    const subpaths = exportsOf("reporting");
    const drawn = ["/svg", "/png", "/html", "/element"];
    const alone = ["", "/vega-lite", "/echarts", "/sdmx", "/page", ...drawn];
    expect(subpaths).toEqual(expect.arrayContaining(alone));
    expect(namesOf(alone)).not.toContain("[]");
    expect(() => namesOf(["/xlsx"])).toThrow(/fflate/);

    for (const name of Object.keys(manifestOf("reporting").peerDependencies)) link(name);
    expect(namesOf(subpaths)).toContain("renderXlsx");
  });

  it("runs in Node, and says the same with and without the promise", () => {
    writeFileSync(join(folder, "first.js"), program);
    expect(run("node", "first.js")).toBe("0,03% 3/10000 true\n");
  });

  it("is bundled for a browser in parts, of which the first has no grammar of charts", async () => {
    const { outputFiles, metafile } = await build({
      ...{ entryPoints: [join(folder, "first.js")], outdir: folder, write: false },
      ...{ bundle: true, minify: true, splitting: true, format: "esm", platform: "browser" },
      ...{ metafile: true, logLevel: "silent" },
    });
    expect(outputFiles.length).toBeGreaterThan(2);
    const [first] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
    expect(first?.imports.some(({ kind }) => kind === "dynamic-import")).toBe(true);
  });

  it("has types for a strict program that checks libraries, too", () => {
    const file = join(folder, "first.ts");
    writeFileSync(file, program);
    const options = { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 };
    const module = ts.ModuleKind.NodeNext;
    const compiled = ts.createProgram([file], { ...options, module });
    expect(
      ts
        .getPreEmitDiagnostics(compiled)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
    ).toEqual([]);
  });
});

const manifestOf = (name: string): Manifest => {
  const text = readFileSync(join(folder, "node_modules/@tyle", name, "package.json"), "utf8");
  const manifest: unknown = JSON.parse(text);
  if (!isManifest(manifest)) throw new Error(`@tyle/${name} exports nothing`);
  return manifest;
};

/** "" for the root, "/svg" for a subpath. */
const exportsOf = (name: string): readonly string[] =>
  Object.keys(manifestOf(name).exports)
    .filter((key) => !key.endsWith(".json"))
    .map((key) => key.slice(1));

/** The names that subpaths export, as Node sees them. */
const namesOf = (subpaths: readonly string[]): string =>
  run(
    ...["node", "--input-type=module", "--eval"],
    `for (const path of ${JSON.stringify(subpaths)}) console.log(JSON.stringify(Object.keys(await import("@tyle/reporting" + path))))`,
  );

/** What somebody may write first, in the words of JavaScript and of TypeScript alike. */
const program = `
import { definePeriod, parseFigure, parseLocalDate, parseUnitCode, unitId } from "@tyle/core";
import { createDataset, fromFigure, fromJsonStat, rankedChart, toJsonStat, toVegaLite } from "@tyle/reporting";
import { toVegaLite as atOnce } from "@tyle/reporting/vega-lite";

const title = { vi: "Trực tuyến", en: "Online" };
const validFrom = parseLocalDate("2020-02-01");
const code = parseUnitCode("25159");
const unit = {
  id: unitId(code, validFrom), code, name: "Cát Tiên", fullName: "Thị trấn Cát Tiên",
  level: "commune", kind: "thi_tran", parent: null, validFrom, validTo: null,
};
const value = fromFigure(parseFigure("0,03%", { language: "vi" }));
const place = { unit: unit.id, period: "2022", measure: "rate" };
const dataset = createDataset({
  id: "first", title, units: [unit], periods: [definePeriod("2022")],
  measures: [{ id: "rate", label: title, unit: "percent", decimals: 2, direction: "up" }],
  cells: [{ ...place, scope: "own", value }],
});
const chart = rankedChart(fromJsonStat(toJsonStat(dataset)), { measure: "rate", period: "2022", scope: "own", title });
const same = JSON.stringify(await toVegaLite(chart)) === JSON.stringify(atOnce(chart));
const [row] = chart.rows;
console.log(row?.text.vi, row?.exact, same);
`;
