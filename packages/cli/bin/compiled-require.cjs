const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { Module } = require("node:module");
const { homedir } = require("node:os");
const { basename, dirname, join } = require("node:path");
const { Script } = require("node:vm");

/**
 * Makes a `require` for the files of a folder that takes the machine code which V8 made of them in an earlier run for the
 * same use. Node keeps such code by itself from 22.8 on only, and for a file as a whole: what one command has used would be
 * all that the others find.
 */
exports.compiledRequire = (folder, use) => {
  return function load(id) {
    if (!id.startsWith("./")) return require(id);
    const file = join(folder, id);
    const known = require.cache[file];
    if (known) return known.exports;
    const run = compile(file, use);
    if (!run) return require(file);
    const module = new Module(file);
    require.cache[file] = module;
    run(module.exports, load, module, file);
    module.loaded = true;
    return module.exports;
  };
};

/** Reading kept code takes longer than compiling so many characters. */
const shortFile = 8192;

/** The function of a module; `undefined` for one that is left to Node. */
function compile(file, use) {
  const source = readFileSync(file, "utf8");
  // What is compiled like this cannot import ES modules.
  if (source.includes("import(")) return undefined;
  const place = source.length < shortFile ? undefined : placeOf(file, use);
  const cachedData = place && readKept(place);
  const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData });
  if (place && (!cachedData || script.cachedDataRejected)) {
    // A wrong command line has used little, and is not typed again.
    process.once("exit", (code) => code < 2 && keep(place, script.createCachedData()));
  }
  return script.runInThisContext();
}

/** Where code is kept; `undefined` where none is to be. A file of another time or size, or another V8, has its own. */
function placeOf(file, use) {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const { mtimeMs, size } = statSync(file);
  const name = [basename(file), use, size, mtimeMs, process.version, process.arch].join("-");
  try {
    return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "tyle", name);
  } catch {
    // A user without a home.
    return undefined;
  }
}

/** Machine code is trusted: it must be the user's own, and what was written. V8 does not look whether it is damaged. */
function readKept(place) {
  try {
    if (process.geteuid && statSync(place).uid !== process.geteuid()) return undefined;
    const both = readFileSync(place);
    const once = both.subarray(0, both.length / 2);
    return once.equals(both.subarray(once.length)) ? once : undefined;
  } catch {
    return undefined;
  }
}

/** Writes code twice, so that damage shows. Where it cannot be kept, the next run compiles again. */
function keep(place, code) {
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([code, code]), { mode: 0o600 });
    renameSync(unfinished, place);
  } catch {}
}
