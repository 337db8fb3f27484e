// Counts a year of a nation on two engines and shows that they agree.
import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatCount } from "@tyle/core";
import { csvFileEngine } from "@tyle/core/node";
import { duckdbEngine } from "@tyle/engine-duckdb";
import { digestOf, generate } from "./generate.mjs";
import { bind, plan, valuesOf } from "./layout.mjs";
import { asPacked, selectDossiers } from "./load-duckdb.mjs";

/** A bar on the terminal; nothing where nobody watches. */
function bar({ err, isTerminal }, what, total) {
  return {
    show(done) {
      if (!isTerminal) return;
      const part = Math.min(1, done / total);
      const filled = "█".repeat(Math.round(part * 30)).padEnd(30, "░");
      err(`\r\u001b[K${what} ${filled} ${Math.floor(part * 100)}%`);
    },
    end: () => isTerminal && err("\r\u001b[K"),
  };
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

const count = (value) => formatCount(BigInt(value), "en");

/**
 * Generates so many dossiers, counts them on two engines and tells what came of it.
 *
 * @param {{ rows: number, folder: string, threads: number }} run
 * @param {{ out: (text: string) => void, err: (text: string) => void, isTerminal: boolean }} screen
 * @returns {Promise<boolean>} whether both give the counts of the generator.
 */
export async function compareEngines({ rows, folder, threads }, screen) {
  const say = (text) => screen.out(`${text}\n`);
  mkdirSync(folder, { recursive: true });
  const csv = join(folder, `dossiers-${rows}.csv`);
  const writing = bar(screen, "generating", rows);
  const truth = generate(csv, rows, writing.show);
  writing.end();
  const { size } = statSync(csv);
  say(`${count(rows)} dossiers, ${count(size)} bytes: ${csv}`);

  const counting = bar(screen, "counting in memory", size);
  const memory = csvFileEngine(csv, { bind, workers: threads });
  const inMemory = await timed(() =>
    memory.aggregate(plan, { onProgress: ({ bytes = 0 }) => counting.show(bytes) }),
  );
  counting.end();
  const told = (name, { result, seconds }) =>
    say(`${name}: ${count(result.cube.rows.length)} groups in ${seconds} s, ${threads} threads`);
  told("memory", inMemory);

  const parquet = join(folder, `dossiers-${rows}.parquet`);
  const packing = await timed(() => packCsv(csv, parquet));
  say(`packed as Parquet in ${packing.seconds} s: ${count(statSync(parquet).size)} bytes`);

  const duckdb = duckdbEngine({ kind: "parquet", files: [parquet] }, { threads });
  const inDuckdb = await timed(() => duckdb.aggregate(plan));
  await duckdb.dispose();
  told("duckdb", inDuckdb);

  const digests = [inMemory, inDuckdb].map(({ result }) => digestOf(valuesOf(result.cube)));
  const agree = digests.every((digest) => digest === truth);
  say(
    agree
      ? "Both engines give exactly the counts of the generator."
      : `They differ: ${digests}, ${truth}`,
  );
  return agree;
}

async function packCsv(csv, parquet) {
  rmSync(parquet, { force: true });
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (${selectDossiers(csv)}) TO '${parquet.replaceAll("'", "''")}' ${asPacked}`,
  );
  connection.closeSync();
}
