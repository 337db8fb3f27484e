// npm start --workspace examples/national-scale [rows] [folder]
import { mkdirSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { compareEngines } from "./compare-engines.mjs";

const [, , rows = "10000000", folder = join(tmpdir(), "tyle-national-scale")] = process.argv;
if (!/^[1-9]\d{0,9}$/.test(rows)) refuse(`"${rows}" is no number of rows.`);
try {
  mkdirSync(folder, { recursive: true });
} catch ({ message }) {
  refuse(`"${folder}" is no folder to write to: ${message}`);
}
const threads = Math.min(availableParallelism(), 8);
const agree = await compareEngines(
  { rows: Number(rows), folder, threads },
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  },
);
process.exitCode = agree ? 0 : 1;

function refuse(problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
