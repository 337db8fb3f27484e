// One measurement in a process of its own: node task.mjs NAME FILE [PEERS]. Prints JSON on the last line.
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { digestOf } from "../../examples/national-scale/generate.mjs";
import { bind, plan, valuesOf } from "../../examples/national-scale/layout.mjs";
import { asPacked, readCsv, selectDossiers } from "../../examples/national-scale/load-duckdb.mjs";

const [name, file, peers] = process.argv.slice(2);
const peer = (module) => createRequire(join(peers, "package.json"))(module);
const channels = { "Trực tuyến": "online", "Trực tiếp": "direct", "Bưu chính": "postal" };

const openDuckdb = async (threads) => {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return (await DuckDBInstance.create(":memory:", { threads: String(threads) })).connect();
};

const rawSql = `SELECT ma_don_vi, year(ngay_tiep_nhan) * 12 + month(ngay_tiep_nhan) AS month, kenh, count(*), sum(CASE WHEN ngay_tra <= han_tra THEN 1 ELSE 0 END) FROM ${readCsv(file)} GROUP BY ALL`;
const guessedSql = `SELECT ma_don_vi, strftime(strptime(ngay_tiep_nhan, '%d/%m/%Y %H:%M'), '%Y-%m') AS month, kenh, count(*), sum(CASE WHEN strptime(ngay_tra, '%d/%m/%Y %H:%M') <= strptime(han_tra, '%d/%m/%Y %H:%M') THEN 1 ELSE 0 END) FROM read_csv('${file}') GROUP BY ALL`;

/** Counts with strings and a Map, as one writes it by hand. */
function mapCounter() {
  const groups = new Map();
  const moment = (text) => text.slice(6, 10) + text.slice(3, 5) + text.slice(0, 2) + text.slice(10);
  return {
    add(row) {
      const received = row[7];
      const key = `${row[4]}\t${received.slice(6, 10)}-${received.slice(3, 5)}\t${channels[row[5]]}`;
      const group = groups.get(key) ?? [0, 0];
      group[0] += 1;
      if (row[9] !== "" && moment(row[9]) <= moment(row[8])) group[1] += 1;
      groups.set(key, group);
    },
    rows: () => Array.from(groups, ([key, counts]) => [key, ...counts]),
  };
}

async function tyle(workers, withRows) {
  const { csvFileEngine } = await import("@tyle/core/node");
  return timed(async () => {
    const { cube } = await csvFileEngine(file, { bind, workers }).aggregate(plan);
    if (withRows) cube.rows.length;
    return () => valuesOf(cube);
  });
}

/** Milliseconds of the work; what it gives is turned into rows afterwards. */
async function timed(work) {
  const start = performance.now();
  const rows = await work();
  return { milliseconds: performance.now() - start, rows };
}

const tasks = {
  "tyle-1": () => tyle(1, false),
  "tyle-1-rows": () => tyle(1, true),
  "tyle-2": () => tyle(2, false),
  async "duckdb-raw"() {
    const connection = await openDuckdb(2);
    return timed(async () => {
      await (await connection.run(rawSql)).fetchAllChunks();
      return null;
    });
  },
  async "duckdb-rows"() {
    const connection = await openDuckdb(2);
    return timed(async () => {
      const rows = await (await connection.run(guessedSql)).getRows();
      return () =>
        rows.map(([unit, month, channel, ...counts]) => [
          unit,
          month,
          channels[channel],
          ...counts,
        ]);
    });
  },
  async papaparse() {
    const Papa = peer("papaparse");
    const counter = mapCounter();
    return timed(
      () =>
        new Promise((resolve) => {
          Papa.parse(createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 }), {
            skipEmptyLines: true,
            chunk: ({ data }) => {
              for (const row of data) if (row[0] !== "ma_ho_so") counter.add(row);
            },
            complete: () => resolve(counter.rows),
          });
        }),
    );
  },
  async "csv-parse"() {
    const { parse } = peer("csv-parse");
    const counter = mapCounter();
    return timed(async () => {
      const rows = createReadStream(file, { highWaterMark: 1 << 20 }).pipe(parse({ from: 2 }));
      for await (const row of rows) counter.add(row);
      return counter.rows;
    });
  },
  async polars() {
    const pl = peer("nodejs-polars");
    return timed(async () => {
      const frame = pl.readCSV(file, { inferSchemaLength: 0 });
      const moment = (column) => pl.col(column).str.strptime(pl.Datetime, "%d/%m/%Y %H:%M");
      const groups = frame
        .withColumns(
          pl.col("ngay_tiep_nhan").str.slice(3, 7).alias("month"),
          moment("ngay_tra").ltEq(moment("han_tra")).cast(pl.UInt32).fillNull(0).alias("ok"),
        )
        .groupBy("ma_don_vi", "month", "kenh")
        .agg(pl.count("ma_ho_so").alias("n"), pl.col("ok").sum().alias("on_time"));
      const rows = groups.rows();
      return () =>
        rows.map(([unit, month, channel, ...counts]) => [
          unit,
          `${month.slice(3)}-${month.slice(0, 2)}`,
          channels[channel],
          ...counts,
        ]);
    });
  },
  async "columns-again"() {
    const { columnsEngine, encodeCsv } = await import("@tyle/core");
    const { fileSource } = await import("@tyle/core/node");
    const needs = { dimensions: ["unit", "channel", "timeliness"], bases: ["received"] };
    const engine = columnsEngine(await encodeCsv(fileSource(file), { bind, ...needs }));
    await engine.aggregate({ ...plan, by: ["channel"] });
    return timed(async () => {
      const { cube } = await engine.aggregate(plan);
      return () => valuesOf(cube);
    });
  },
  async "duckdb-again"() {
    const connection = await openDuckdb(2);
    await connection.run(
      `CREATE TABLE t AS SELECT ma_don_vi, ngay_tiep_nhan, kenh, ngay_tra, han_tra FROM ${readCsv(file)}`,
    );
    const sql = rawSql.replace(readCsv(file), "t");
    await (await connection.run(sql.replace("ma_don_vi,", "1 AS one,"))).fetchAllChunks();
    return timed(async () => {
      await (await connection.run(sql)).fetchAllChunks();
      return null;
    });
  },
  async "duckdb-engine"() {
    const { duckdbEngine } = await import("@tyle/engine-duckdb");
    const engine = duckdbEngine(
      { kind: "parquet", files: [await parquetOf(file)] },
      { threads: 2 },
    );
    await engine.aggregate({ ...plan, by: [] });
    return timed(async () => {
      const { cube } = await engine.aggregate(plan);
      return () => valuesOf(cube);
    });
  },
  async "duckdb-engine-raw"() {
    const { compilePlan, numberedParameters } = await import("@tyle/engine-sql");
    const { sql } = await import("kysely");
    const connection = await openDuckdb(2);
    const parquet = await parquetOf(file);
    await connection.run(`CREATE VIEW dossiers AS SELECT * FROM read_parquet('${parquet}')`);
    const ask = async (by) => {
      // The statement of the engine, to the letter.
      const sendSum = (sum) => sql`CAST(${sum} AS DOUBLE)`;
      const from = sql.table("dossiers");
      const options = { db: numberedParameters(), from, isWeighted: false, sendSum };
      const { query } = compilePlan({ ...plan, by }, options);
      await (await connection.run(query.sql, [...query.parameters])).fetchAllChunks();
    };
    await ask([]);
    return timed(async () => {
      await ask(plan.by);
      return null;
    });
  },
};

async function parquetOf(csv) {
  const { existsSync } = await import("node:fs");
  const parquet = csv.replace(/\.csv$/, ".parquet");
  if (!existsSync(parquet)) {
    const connection = await openDuckdb(2);
    await connection.run(`COPY (${selectDossiers(csv)}) TO '${parquet}' ${asPacked}`);
  }
  return parquet;
}

const { milliseconds, rows } = await tasks[name]();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    milliseconds,
    megabytes: maxRSS / 1024,
    processor: (userCPUTime + systemCPUTime) / 1000,
    digest: rows && digestOf(rows()),
  }),
);
