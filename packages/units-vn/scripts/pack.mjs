// Packs data/*.tsv into src/data/*.data.ts and src/packed/tables.data.ts: `npm run pack -w @tyle/units-vn`.
// With --check it writes nothing and fails when what is committed is not what it would write.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../", import.meta.url);

function readTable(name) {
  const text = readFileSync(new URL(`data/${name}.tsv`, folder), "utf8");
  const [head, ...lines] = text.trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
}

const units = readTable("units");
const links = readTable("links");
const days = [...new Set(units.map(({ from }) => from))].sort();
const kindOrder = "tinh thanh_pho_tw quan huyen thi_xa thanh_pho phuong xa thi_tran dac_khu".split(
  " ",
);
const evidenceOrder = ["law", "official-table", "official-list", "secondary", "inferred"];

const groupBy = (rows, key) => {
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};
const versionsByCode = groupBy(units, ({ code }) => code);
const linksByEnd = groupBy(links, ({ old, date }) => `${old} ${date}`);
const successorsOf = ({ code, to }) => linksByEnd.get(`${code} ${to}`) ?? [];
const onDay = (code, day) =>
  versionsByCode.get(code).find(({ from, to }) => from <= day && (to === "" || day < to));

/** The province of today whose territory a unit lay in: up to its province, then forward in time. */
function provinceOfToday(unit) {
  if (unit.parent !== "") return provinceOfToday(onDay(unit.parent, unit.from));
  return unit.to === "" ? unit.code : provinceOfToday(onDay(successorsOf(unit)[0].new, unit.to));
}

const letter = (day) => (day === "" ? "-" : String.fromCharCode(97 + days.indexOf(day)));
const steps = (codes) => codes.map((code, row) => Number(code) - Number(codes[row - 1] ?? 0));

function packUnits(rows) {
  const repeats = ({ code, name }, row) =>
    rows[row - 1]?.code === code && rows[row - 1].name === name;
  return {
    codes: steps(rows.map(({ code }) => code)),
    kinds: rows.map(({ kind }) => kindOrder.indexOf(kind)).join(""),
    parents: steps(rows.map(({ parent }) => parent)),
    names: rows.map((row, index) => (repeats(row, index) ? "" : row.name)).join("|"),
    from: rows.map(({ from }) => letter(from)).join(""),
    ...(rows.some(({ to }) => to !== "") && { endings: packEndings(rows) }),
  };
}

function packEndings(rows) {
  const step = (unit, link) => Number(link.new) - Number(unit.code);
  const known = (link) => evidenceOrder.indexOf(link.evidence);
  // The successor that got people goes first; what got only land follows.
  const successors = rows.map((unit) =>
    successorsOf(unit).sort((a, b) => Number(a.carries === "land") - Number(b.carries === "land")),
  );
  return {
    to: rows.map(({ to }) => letter(to)).join(""),
    next: successors.map(([first], row) => (first ? step(rows[row], first) : null)),
    evidence: successors.map(([first]) => (first ? known(first) : "-")).join(""),
    also: successors.flatMap(([, ...others], row) =>
      others.flatMap((link) => [
        row,
        step(rows[row], link),
        Number(link.carries === "land"),
        known(link),
      ]),
    ),
  };
}

const files = new Map();
const addData = (name, comment, text) =>
  files.set(
    `src/data/${name}.data.ts`,
    `/** ${comment} Packed by scripts/pack.mjs. */\nexport const packed: string = \`${text}\`;\n`,
  );
const addLines = (name, comment, rows) =>
  addData(name, comment, rows.map((row) => Object.values(row).join("\t")).join("\n"));

const level = (width) => units.filter(({ code }) => code.length === width);
const [provinces, districts, communes] = [level(2), level(3), level(5)];
const isCurrent = ({ to }) => to === "";

addData("provinces", "Provinces of all times.", JSON.stringify(packUnits(provinces)));
addData("current", "The communes of today.", JSON.stringify(packUnits(communes.filter(isCurrent))));
addLines(
  "instruments",
  "Day, province, level and number of legal instruments.",
  readTable("instruments"),
);
addLines(
  "spellings",
  "Code, first day, other spelling of a name and where it is seen.",
  readTable("spellings"),
);

const ended = [...districts, ...communes].filter((unit) => !isCurrent(unit));
const endedIn = groupBy(ended, provinceOfToday);
const codesOfToday = provinces.filter(isCurrent).map(({ code }) => code);
for (const code of codesOfToday) {
  const rows = endedIn.get(code);
  const history = {
    districts: packUnits(rows.filter((unit) => unit.code.length === 3)),
    communes: packUnits(rows.filter((unit) => unit.code.length === 5)),
  };
  addData(
    `history-${code}`,
    `What ended in ${onDay(code, days.at(-1)).name}.`,
    JSON.stringify(history),
  );
}

files.set(
  "src/data/histories.data.ts",
  [
    ...codesOfToday.map(
      (code) => `import { packed as p${code} } from "./history-${code}.data.ts";\n`,
    ),
    "\n/** What ended in each province of today. Written by scripts/pack.mjs. */\n",
    "export const histories: readonly string[] = [\n",
    ...codesOfToday.map((code) => `  p${code},\n`),
    "];\n",
  ].join(""),
);
const loader = (code) => `  ["${code}", () => import("./history-${code}.data.ts")],\n`;
files.set(
  "src/data/history-loaders.data.ts",
  [
    "/** Loads what ended in each province of today. Written by scripts/pack.mjs. */\n",
    "export const historyLoaders = new Map<string, () => Promise<{ packed: string }>>([\n",
    ...codesOfToday.map(loader),
    "]);\n",
  ].join(""),
);

const column = (items) => items.map((item) => `  ${JSON.stringify(item)},\n`).join("");
const order = (name, comment, items) =>
  `/** ${comment} */\nexport const ${name} = [\n${column(items)}] as const;\n`;
files.set(
  "src/packed/tables.data.ts",
  [
    "// Written by scripts/pack.mjs.\n",
    order("days", "The days on which something changed.", days),
    order("kindOrder", "The kinds of units in the order of their digits.", kindOrder),
    order("evidenceOrder", "The kinds of evidence in the order of their digits.", evidenceOrder),
  ].join("\n"),
);

const isCheck = process.argv.includes("--check");
for (const [path, text] of files) {
  const file = new URL(path, folder);
  if (!isCheck) {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    throw new Error(`${path} is not what data/ packs to. Run: npm run pack -w @tyle/units-vn`);
  }
}
