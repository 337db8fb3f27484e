// Runs tasks of task.mjs, each in a process of its own and in turns.
import { spawnSync } from "node:child_process";
import { median } from "./median.mjs";

const script = new URL("task.mjs", import.meta.url).pathname;

/**
 * Runs each task once a round. A task that cannot run here is named once and not tried again.
 *
 * @param {readonly string[]} names
 * @param {{ file: string, truth: string, peers: string, rounds: number }} run
 * @returns for each task the medians of milliseconds, megabytes and processor time, or `null`.
 */
export function measure(names, { file, truth, peers, rounds }) {
  const runs = new Map(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, list] of runs) {
      const task = spawnSync(process.execPath, [script, name, file, peers], { encoding: "utf8" });
      if (task.status !== 0) {
        console.error(`NOTICE: ${name}: ${task.stderr.slice(0, 300)}`);
        runs.delete(name);
        continue;
      }
      const run = JSON.parse(task.stdout.trim().split("\n").at(-1));
      if (run.digest !== null && run.digest !== truth) throw new Error(`${name} counts wrongly`);
      list.push(run);
    }
    console.error(`round ${round} of ${rounds}`);
  }
  return Object.fromEntries(Array.from(runs, ([name, list]) => [name, mediansOf(list)]));
}

const mediansOf = (list) =>
  Object.fromEntries(
    ["milliseconds", "megabytes", "processor"].map((key) => [
      key,
      median(list.map((run) => run[key])),
    ]),
  );
