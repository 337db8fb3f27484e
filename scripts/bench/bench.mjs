// Measures Tyle beside other tools and writes docs/benchmarks.md, anew after each size:
//   npm run bench [rows ...]
// Every run is a process of its own; tools take turns, so that a slow minute of the machine is slow for all of them.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { generate } from "../../examples/national-scale/generate.mjs";
import { comparisons, memories } from "./comparisons.data.mjs";
import { measure } from "./measure.mjs";
import { installPeers, peerVersions } from "./peers.mjs";
import { smallThings } from "./small-things.mjs";

/** From here on slow peers are left out: they are compared at a million. */
const manyRows = 10_000_000;
const rounds = Number(process.env.TYLE_BENCH_ROUNDS ?? 5);
const given = process.argv.slice(2);
const wrong = given.find((text) => !/^[1-9]\d*$/.test(text));
if (wrong !== undefined) {
  console.error(`"${wrong}" is no number of rows.`);
  process.exit(2);
}
const sizes = given.length === 0 ? [1_000_000] : given.map(Number);

const ratio = (a, b, key) => (a && b ? (a[key] / b[key]).toFixed(2) : "–");

/** @param {(line: { isSlow?: boolean }) => boolean} isCompared */
function section(rows, medians, isCompared) {
  const ratios = comparisons.filter(isCompared).map(({ title, of, by, goal }) => {
    const [time, processor] = ["milliseconds", "processor"].map((key) =>
      ratio(medians[of], medians[by], key),
    );
    return `| ${title} | ${time} | ${processor} | ${goal} |`;
  });
  const peaks = memories
    .filter((line) => isCompared(line) && medians[line.of])
    .map(
      ({ title, of, goal }) => `| ${title} | ${medians[of].megabytes.toFixed(0)} MB | ${goal} |`,
    );
  return `## ${rows.toLocaleString("en")} rows

| what | time | processor time | goal |
| --- | --- | --- | --- |
${ratios.join("\n")}

| peak memory of the whole process | measured | goal |
| --- | --- | --- |
${peaks.join("\n")}
`;
}

function version(name) {
  const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(readFileSync(manifest)).version}`;
}

function page(sections, small) {
  const [processor] = cpus();
  const peers = Object.entries(peerVersions).map(([name, number]) => `${name} ${number}`);
  const versions = [version("@duckdb/node-api"), ...peers].join(", ");
  return `# Benchmarks

Written by \`npm run bench\`. Ratios of times in one run, each tool in a process of its own, in turns; medians of ${rounds}. Every
result was first compared with the truth of the generator. Below 1 is faster. The question: received and on time, by unit
(10,600), month and channel. Absolute times would only describe this machine.

Machine: ${cpus().length} × ${processor?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}; ${versions}.

${sections.join("\n")}
## Small things

| what | measured | goal |
| --- | --- | --- |
${small.join("\n")}
`;
}

const folder = join(tmpdir(), "tyle-bench");
const peers = installPeers(folder);
const small = await smallThings(folder, peers);
const sections = [];
for (const rows of sizes) {
  const isCompared = ({ isSlow = false }) => !isSlow || rows < manyRows;
  const lines = comparisons.filter(isCompared);
  const names = [...new Set(lines.flatMap(({ of, by }) => [of, by]))];
  const file = join(folder, `dossiers-${rows}.csv`);
  const truth = generate(file, rows);
  sections.push(section(rows, measure(names, { file, truth, peers, rounds }), isCompared));
  writeFileSync(new URL("../../docs/benchmarks.md", import.meta.url), page(sections, small));
}
console.log(page(sections, small));
