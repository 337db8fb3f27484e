// Compares the unpacking of all units with JSON.parse of the same bytes, in one run: `npm run bench -w @tyle/units-vn`.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { packed as current } from "./data/current.data.ts";
      export { packed as provinces } from "./data/provinces.data.ts";
      export { histories } from "./data/histories.data.ts";
      export * from "./packed/unpack-tables.ts";`,
    resolveDir: fileURLToPath(new URL("../src", import.meta.url)),
  },
  bundle: true,
  format: "esm",
  charset: "utf8",
  conditions: ["@tyle/source"],
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString("base64");
const units = await import(`data:text/javascript;base64,${source}`);
const texts = [units.provinces, units.current, ...units.histories];

const parse = () => texts.map((text) => JSON.parse(text)).length;
const unpack = () =>
  units.unpackProvinces(units.provinces).length +
  units.unpackCommunes(units.current).length +
  units.histories.flatMap(units.unpackHistory).length;

function median(task) {
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[20];
}

const [parsed, unpacked] = [median(parse), median(unpack)];
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
process.stdout.write(
  `${bytes} bytes, ${unpack()} versions: JSON.parse ${parsed.toFixed(2)} ms, ` +
    `unpack ${unpacked.toFixed(2)} ms, ${(unpacked / parsed).toFixed(1)} times\n`,
);
