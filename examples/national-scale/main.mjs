// Counts a year of a nation on two engines and shows that they agree:
//   npm start --workspace examples/national-scale [rows] [folder]
import { mkdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { formatCount } from "@tyle/core";
import { csvFileEngine } from "@tyle/core/node";
import { duckdbEngine } from "@tyle/engine-duckdb";
import { digestOf, generate } from "./generate.mjs";
import { bind, plan, valuesOf } from "./layout.mjs";
import { selectDossiers } from "./load-duckdb.mjs";

const rows = Number(process.argv[2] ?? 10_000_000);
const folder = process.argv[3] ?? join(tmpdir(), "tyle-national-scale");
const threads = Math.min(availableParallelism(), 8);

/** A bar on the terminal; nothing where nobody watches. */
function bar(what, total) {
  const { isTTY } = process.stderr;
  return {
    show(done) {
      if (!isTTY) return;
      const part = Math.min(1, done / total);
      const filled = "█".repeat(Math.round(part * 30)).padEnd(30, "░");
      process.stderr.write(`\r\u001b[K${what} ${filled} ${Math.floor(part * 100)}%`);
    },
    end: () => isTTY && process.stderr.write("\r\u001b[K"),
  };
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

const say = (text) => process.stdout.write(`${text}\n`);
const count = (value) => formatCount(BigInt(value), "en");

mkdirSync(folder, { recursive: true });
const csv = join(folder, `dossiers-${rows}.csv`);
const writing = bar("generating", rows);
const truth = generate(csv, rows, writing.show);
writing.end();
say(`${count(rows)} dossiers, ${count(statSync(csv).size)} bytes: ${csv}`);

const counting = bar("counting in memory", statSync(csv).size);
const memory = csvFileEngine(csv, { bind, workers: threads });
const inMemory = await timed(() =>
  memory.aggregate(plan, { onProgress: ({ bytes = 0 }) => counting.show(bytes) }),
);
counting.end();
say(
  `memory: ${count(inMemory.result.cube.rows.length)} groups in ${inMemory.seconds} s, ${threads} threads`,
);

const parquet = join(folder, `dossiers-${rows}.parquet`);
rmSync(parquet, { force: true });
const { DuckDBInstance } = await import("@duckdb/node-api");
const connection = await (await DuckDBInstance.create()).connect();
const packing = await timed(() =>
  connection.run(
    `COPY (${selectDossiers(csv)}) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  ),
);
connection.closeSync();
say(`packed as Parquet in ${packing.seconds} s: ${count(statSync(parquet).size)} bytes`);

const duckdb = duckdbEngine({ kind: "parquet", files: [parquet] }, { threads });
const inDuckdb = await timed(() => duckdb.aggregate(plan));
await duckdb.dispose();
say(`duckdb: ${count(inDuckdb.result.cube.rows.length)} groups in ${inDuckdb.seconds} s`);

const digests = [inMemory, inDuckdb].map(({ result }) => digestOf(valuesOf(result.cube)));
const agree = digests.every((digest) => digest === truth);
say(
  agree
    ? "Both engines give exactly the counts of the generator."
    : `They differ: ${digests}, ${truth}`,
);
process.exitCode = agree ? 0 : 1;
