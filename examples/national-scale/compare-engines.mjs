// Counts a year of a nation on two engines and shows that they agree.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatCount } from "@tyle/core";
import { csvFileEngine } from "@tyle/core/node";
import { duckdbEngine } from "@tyle/engine-duckdb";
import { digestOf, generate } from "./generate.mjs";
import { bind, plan, valuesOf } from "./layout.mjs";
import { asPacked, selectDossiers } from "./load-duckdb.mjs";

/** A bar on the terminal, drawn when it has changed; nothing where nobody watches. */
function bar({ err, isTerminal }, what, total) {
  let drawn = -1;
  return {
    show(done) {
      const percent = Math.max(0, Math.min(100, Math.floor((done / total) * 100)));
      if (!isTerminal || percent === drawn) return;
      drawn = percent;
      const filled = "█".repeat(Math.floor(percent * 0.3)).padEnd(30, "░");
      err(`\r\u001b[K${what} ${filled} ${percent}%`);
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
  const writingParquet = bar(screen, "packing", 100);
  const packing = await timed(() => packCsv(csv, parquet, writingParquet.show));
  writingParquet.end();
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

async function packCsv(csv, parquet, onProgress) {
  rmSync(parquet, { force: true });
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create()).connect();
  // DuckDB knows how far it is while it would draw a bar of its own.
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
  const timer = setInterval(() => onProgress(connection.progress.percentage), 200);
  try {
    const target = `'${parquet.replaceAll("'", "''")}' ${asPacked}`;
    await connection.run(`COPY (${selectDossiers(csv)}) TO ${target}`);
  } finally {
    clearInterval(timer);
    connection.closeSync();
  }
}
