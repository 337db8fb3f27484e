// Measures Tyle beside other tools and writes docs/benchmarks.md:
//   npm run bench [rows ...]
// Every run is a process of its own; tools take turns, so that a slow minute of the machine is slow for all of them.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { Bench } from "tinybench";
import { generate } from "../../examples/national-scale/generate.mjs";

const rounds = Number(process.env.TYLE_BENCH_ROUNDS ?? 5);
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1_000_000);
const folder = join(tmpdir(), "tyle-bench");
const peers = join(folder, "peers");
const peerVersions = {
  papaparse: "5.7.1",
  "csv-parse": "7.0.3",
  "nodejs-polars": "0.26.1",
  "decimal.js": "10.6.0",
};

mkdirSync(peers, { recursive: true });
writeFileSync(
  join(peers, "package.json"),
  JSON.stringify({ private: true, dependencies: peerVersions }),
);
const installed = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
  cwd: peers,
  encoding: "utf8",
});
if (installed.status !== 0)
  console.error(`NOTICE: peers are missing: ${installed.stderr.slice(0, 300)}`);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs tasks in turn; gives the median of each. */
function measure(names, file, truth) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const script = new URL("task.mjs", import.meta.url).pathname;
      const { stdout, stderr, status } = spawnSync(process.execPath, [script, name, file, peers], {
        encoding: "utf8",
      });
      if (status !== 0) {
        if (round === 0) console.error(`NOTICE: ${name}: ${stderr.slice(0, 300)}`);
        continue;
      }
      const run = JSON.parse(stdout.trim().split("\n").at(-1));
      if (run.digest !== null && run.digest !== truth) throw new Error(`${name} counts wrongly`);
      runs[name].push(run);
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  const medians = Object.entries(runs).map(([name, list]) => [
    name,
    list.length === 0
      ? null
      : Object.fromEntries(
          ["milliseconds", "megabytes", "processor"].map((key) => [
            key,
            median(list.map((run) => run[key])),
          ]),
        ),
  ]);
  return Object.fromEntries(medians);
}

const ratio = (a, b, key = "milliseconds") => (a && b ? (a[key] / b[key]).toFixed(2) : "–");

const comparisons = [
  ["one thread / DuckDB, columns declared, SQL only, two threads", "tyle-1", "duckdb-raw", "≤ 1.6"],
  [
    "one thread with rows / DuckDB, columns guessed, getRows",
    "tyle-1-rows",
    "duckdb-rows",
    "≤ 0.8",
  ],
  [
    "two workers / DuckDB, columns declared, SQL only, two threads",
    "tyle-2",
    "duckdb-raw",
    "≤ 1.0 at 1M, ≤ 0.9 at 10M",
  ],
  ["one thread / papaparse and a Map", "tyle-1", "papaparse", "≤ 0.2"],
  ["one thread / csv-parse and a Map", "tyle-1", "csv-parse", ""],
  ["one thread / nodejs-polars", "tyle-1", "polars", ""],
  [
    "kept columns, another cut / DuckDB on its table in memory",
    "columns-again",
    "duckdb-again",
    "≤ 0.5",
  ],
  [
    "DuckDB engine on Parquet / the same SQL fetched raw",
    "duckdb-engine",
    "duckdb-engine-raw",
    "≤ 1.05",
  ],
];

function tableOf(rows, medians) {
  const lines = comparisons.map(
    ([title, a, b, goal]) =>
      `| ${title} | ${ratio(medians[a], medians[b])} | ${ratio(medians[a], medians[b], "processor")} | ${goal} |`,
  );
  const memory = ["tyle-1", "tyle-2", "duckdb-raw", "papaparse", "polars"]
    .filter((name) => medians[name])
    .map((name) => `${name} ${medians[name].megabytes.toFixed(0)} MB`);
  return `## ${rows.toLocaleString("en")} rows

| what | time | processor time | goal |
| --- | --- | --- | --- |
${lines.join("\n")}

Peak memory of the whole process: ${memory.join(", ")}.
`;
}

/** Exact half-up rates with their text, against decimal.js. */
async function rates() {
  const { formatPercent, rate } = await import("@tyle/core");
  const { createRequire } = await import("node:module");
  const { Decimal } = createRequire(join(peers, "package.json"))("decimal.js");
  const pairs = Array.from({ length: 1000 }, (_, at) => [BigInt(at * 7 + 1), BigInt(at * 11 + 13)]);
  const numbers = pairs.map((pair) => pair.map(Number));
  const bench = new Bench({ time: 1000 });
  bench
    .add("tyle", () => {
      for (const [part, whole] of pairs)
        formatPercent(rate(part, whole), { language: "vi", decimals: 2 });
    })
    .add("decimal.js", () => {
      for (const [part, whole] of numbers)
        new Decimal(part).times(100).div(whole).toFixed(2, Decimal.ROUND_HALF_UP);
    });
  await bench.run();
  const [own, other] = bench.tasks.map(({ result }) => result?.mean ?? result?.latency?.mean);
  return (own / other).toFixed(2);
}

/** Whole processes. */
function coldStart() {
  const time = (args) =>
    median(
      Array.from({ length: 9 }, () => {
        const start = performance.now();
        execFileSync(process.execPath, args, { stdio: "ignore" });
        return performance.now() - start;
      }),
    );
  const cli = new URL("../../packages/cli/bin/tyle.js", import.meta.url).pathname;
  return (time([cli, "--version"]) / time(["-e", "0"])).toFixed(2);
}

/** What a browser loads to count a CSV file and make rates of it. */
async function bundle() {
  const contents = 'export { csvEngine, rate, formatPercent, evaluate } from "@tyle/core";';
  const resolveDir = new URL("../..", import.meta.url).pathname;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return (gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024).toFixed(1);
}

const tables = [];
for (const rows of sizes) {
  const file = join(folder, `dossiers-${rows}.csv`);
  const truth = generate(file, rows);
  const names = [...new Set(comparisons.flatMap(([, a, b]) => [a, b]))];
  tables.push(tableOf(rows, measure(names, file, truth)));
}
const version = (name) =>
  JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url)))
    .version;
const [processor] = cpus();
const text = `# Benchmarks

Written by \`npm run bench\`. Ratios of times in one run, each tool in a process of its own, in turns; medians of ${rounds}. Every
result was first compared with the truth of the generator. Below 1 is faster. The question: received and on time, by unit
(10,600), month and channel. Absolute times would only describe this machine.

Machine: ${cpus().length} × ${processor?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}; @duckdb/node-api ${version("@duckdb/node-api")}, ${Object.entries(
  peerVersions,
)
  .map(([name, number]) => `${name} ${number}`)
  .join(", ")}.

${tables.join("\n")}
## Small things

| what | measured | goal |
| --- | --- | --- |
| exact rate, rounded half up, as text / decimal.js | ${await rates().catch((error) => `not measured: ${error.message}`)} | ≤ 0.05 |
| \`tyle --version\` / \`node -e 0\`, whole processes | ${coldStart()} | ≤ 1.25 |
| browser bundle of CSV counting and rates, gzip | ${await bundle()} KB | ≤ 15 KB |
`;
writeFileSync(new URL("../../docs/benchmarks.md", import.meta.url), text);
console.log(text);
