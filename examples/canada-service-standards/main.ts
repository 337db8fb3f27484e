import { fileSource } from "@tyle/core/node";
import { findWrongVerdicts } from "./find-wrong-verdicts.ts";

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write("usage: node main.ts ss_2024.csv\n");
  process.exitCode = 2;
} else {
  const { read, judged, wrong } = await findWrongVerdicts(fileSource(path));
  process.stdout.write(`${read} rows, ${judged} with a rate, ${wrong.length} wrong verdicts\n`);
  for (const { line, service, counts, target, shown, short } of wrong) {
    process.stdout.write(
      `line ${line}: ${service}: ${counts} is ${shown}, ${short} short of ${target}\n`,
    );
  }
}
