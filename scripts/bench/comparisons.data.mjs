/** What is divided by what, and the goal. A slow peer is compared once, and not at ten million rows. */
export const comparisons = [
  {
    title: "one thread / DuckDB, columns declared, SQL only, two threads",
    of: "tyle-1",
    by: "duckdb-raw",
    goal: "≤ 1.6",
  },
  {
    title: "one thread with rows / DuckDB, columns guessed, getRows",
    of: "tyle-1-rows",
    by: "duckdb-rows",
    goal: "≤ 0.8",
  },
  {
    title: "two workers / DuckDB, columns declared, SQL only, two threads",
    of: "tyle-2",
    by: "duckdb-raw",
    goal: "≤ 1.0 at 1M, ≤ 0.9 at 10M",
  },
  {
    title: "one thread / papaparse and a Map",
    of: "tyle-1",
    by: "papaparse",
    goal: "≤ 0.2",
    isSlow: true,
  },
  {
    title: "one thread / csv-parse and a Map",
    of: "tyle-1",
    by: "csv-parse",
    goal: "",
    isSlow: true,
  },
  { title: "one thread / nodejs-polars", of: "tyle-1", by: "polars", goal: "" },
  {
    title: "kept columns, another cut / DuckDB on its table in memory",
    of: "columns-again",
    by: "duckdb-again",
    goal: "≤ 0.5",
  },
  {
    title: "DuckDB engine on Parquet / the same SQL fetched raw",
    of: "duckdb-engine",
    by: "duckdb-engine-raw",
    goal: "≤ 1.05",
  },
];

/** Peak memory of the whole process, in megabytes; the same at every size. */
export const memories = [
  { title: "one thread", of: "tyle-1", goal: "≤ 150 MB" },
  { title: "two workers", of: "tyle-2", goal: "≤ 250 MB" },
  { title: "DuckDB, SQL only, two threads", of: "duckdb-raw", goal: "" },
  { title: "papaparse and a Map", of: "papaparse", goal: "", isSlow: true },
  { title: "nodejs-polars", of: "polars", goal: "" },
];
