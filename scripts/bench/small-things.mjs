// What does not grow with the rows: one rate, whole processes, the bundle of a browser.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { Bench } from "tinybench";
import { generate } from "../../examples/national-scale/generate.mjs";
import { median } from "./median.mjs";

/** The lines of the table. */
export async function smallThings(folder, peers) {
  const list = join(folder, "dossiers-1000.csv");
  generate(list, 1000);
  const kpi = ["compute", list, "--indicator", "ONL_RECEIVED_ALL", "--format", "json"];
  const measured = [
    [
      "exact rate, rounded half up, as text / decimal.js",
      await rates(peers).catch(({ message }) => `not measured: ${message.split("\n", 1)[0]}`),
      "≤ 0.05",
    ],
    ...starts(folder).flatMap(([how, env]) => [
      [`\`tyle --version\` / \`node -e 0\`, ${how}`, processes(["--version"], env), "≤ 1.25"],
      [
        `KPI of a 1,000-row CSV (\`tyle compute\`) / \`node -e 0\`, ${how}`,
        processes(kpi, env),
        "≤ 1.6",
      ],
    ]),
    ["browser bundle of CSV counting and rates, gzip", `${await bundle()} KB`, "≤ 15 KB"],
  ];
  return measured.map(([title, value, goal]) => `| ${title} | ${value} | ${goal} |`);
}

/** Exact half-up rates with their text, against decimal.js. */
async function rates(peers) {
  const { formatPercent, rate } = await import("@tyle/core");
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

const cli = new URL("../../packages/cli/bin/tyle.cjs", import.meta.url).pathname;

/**
 * The two ways in which Node 20 starts: certificates that a machine adds are read before any program begins. The goals
 * were set on a machine that does so.
 */
function starts(folder) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const certificates = join(folder, "certificates.pem");
  writeFileSync(certificates, rootCertificates.join("\n"));
  return [
    ["whole processes", env],
    ["with extra certificates", { ...env, NODE_EXTRA_CA_CERTS: certificates }],
  ];
}

/** `tyle …` beside a process that does nothing, in turns. */
function processes(args, env) {
  const time = (command) => {
    const start = performance.now();
    execFileSync(process.execPath, command, { stdio: "ignore", env });
    return performance.now() - start;
  };
  // The first run keeps the code that it compiles.
  time([cli, ...args]);
  const turns = Array.from({ length: 21 }, () => [time([cli, ...args]), time(["-e", "0"])]);
  const [own, empty] = [0, 1].map((which) => median(turns.map((turn) => turn[which])));
  return (own / empty).toFixed(2);
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
