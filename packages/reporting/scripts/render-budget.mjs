// Drawing a ranking of 124 units on the server may take at most three times what Vega itself takes for the same
// specification. Run after the build: npm run budget -w @tyle/reporting
import { performance } from "node:perf_hooks";
import { definePeriod, parseLocalDate, parseUnitCode, rate, unitId } from "@tyle/core";
import { createDataset, fromRate, rankedChart } from "@tyle/reporting";
import { renderSvg } from "@tyle/reporting/svg";
import { toVegaLite } from "@tyle/reporting/vega-lite";
import { parse, View } from "vega";
import { compile } from "vega-lite";

const most = 3;
const validFrom = parseLocalDate("2025-07-01");
const text = (name) => ({ vi: name, en: name });
const units = Array.from({ length: 124 }, (_, index) => {
  const code = parseUnitCode(String(24000 + index));
  const name = `Đồng Nai Thượng ${index}`;
  const place = { level: "commune", kind: "xa", parent: null, validFrom, validTo: null };
  return { id: unitId(code, validFrom), code, name, fullName: `Xã ${name}`, ...place };
});
const dataset = createDataset({
  id: "budget",
  title: text("Budget"),
  units,
  periods: [definePeriod("2025-Q3")],
  measures: [{ id: "rate", label: text("Rate"), unit: "percent", decimals: 1, direction: "up" }],
  cells: units.map(({ id }, index) => ({
    ...{ unit: id, period: "2025-Q3", measure: "rate", scope: "own" },
    value: fromRate(rate(BigInt(index * 7 + 1), 1000n), { decimals: 1 }),
  })),
});
const options = { measure: "rate", period: "2025-Q3", scope: "own", title: text("Title") };
const spec = toVegaLite(rankedChart(dataset, options));

const ours = () => renderSvg(rankedChart(dataset, options));
const vegas = async () => {
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
};

/** Draws once and gives the milliseconds. */
async function time(draw) {
  const start = performance.now();
  await draw();
  return performance.now() - start;
}

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Both in turns, so that whatever else the machine does falls on both. */
async function measure() {
  const [own, vega] = [[], []];
  for (let run = 0; run < 15; run += 1) {
    own.push(await time(ours));
    vega.push(await time(vegas));
  }
  return { own: middle(own), vega: middle(vega) };
}

await ours();
await vegas();
let ratio = Number.POSITIVE_INFINITY;
// A busy machine can spoil a round; what is too slow is too slow in each of three.
for (let round = 0; round < 3 && ratio > most; round += 1) {
  const { own, vega } = await measure();
  ratio = own / vega;
  process.stdout.write(
    `124 units: ${own.toFixed(1)} ms, Vega alone ${vega.toFixed(1)} ms, ${ratio.toFixed(2)} times (at most ${most})\n`,
  );
}
process.exitCode = ratio <= most ? 0 : 1;
