const fs = require("node:fs");
const { Module } = require("node:module");
const { dirname, isAbsolute, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/**
 * Makes a `require` for the files of a folder that takes the code which V8 compiled in an earlier run for the same use. Node
 * keeps such code by itself from 22.8 on only, and for a file as a whole: what one command has used would be all that the
 * others find.
 */
exports.compiledRequire = (folder, use) => {
  const cache = openCache(use);
  return function load(id) {
    if (!id.startsWith("./")) return require(id);
    const file = join(folder, id);
    const known = require.cache[file];
    if (known) return known.exports;
    const run = compile(file, cache);
    if (!run) return require(file);
    const module = new Module(file);
    require.cache[file] = module;
    try {
      run(module.exports, load, module, file);
    } catch (error) {
      delete require.cache[file];
      throw error;
    }
    module.loaded = true;
    return module.exports;
  };
};

/** Reading kept code takes longer than compiling so many bytes. */
const shortFile = 8192;

/** The function of a module; `undefined` for one that is left to Node. */
function compile(file, cache) {
  const bytes = fs.readFileSync(file);
  const source = bytes.toString();
  // What is compiled like this cannot import ES modules.
  if (source.includes("import(")) return undefined;
  const name = bytes.length < shortFile ? undefined : nameOf(file, bytes);
  const cachedData = name && cache.read(name);
  const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData });
  if (name && (!cachedData || script.cachedDataRejected)) cache.keep(name, script);
  return script.runInThisContext();
}

/** Another file, another content and another V8 have another name: V8 compares no more than the length of the source. */
const nameOf = (file, bytes) =>
  [crc32(bytes, crc32(file)).toString(16), bytes.length, process.version, process.arch].join("-");

/** The code that is kept for one use. */
function openCache(use) {
  const folder = cacheFolder();
  const toKeep = new Map();
  // A wrong command line has used little, and is not typed again.
  process.once("exit", (code) => {
    if (folder && toKeep.size > 0 && code < 2) keepAll(folder, toKeep);
  });
  return {
    read: (name) => (folder ? readKept(join(folder, `${use}-${name}`)) : undefined),
    keep: (name, script) => toKeep.set(`${use}-${name}`, script),
  };
}

/** `undefined` where nothing is to be kept. */
function cacheFolder() {
  const { HOME = "", LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || join(HOME, ".cache");
  return isAbsolute(caches) && !NODE_DISABLE_COMPILE_CACHE ? join(caches, "tyle") : undefined;
}

/** V8 trusts what it is given, and does not see damage: the first four bytes are the checksum of the others. */
function readKept(path) {
  try {
    if (!isOwn(dirname(path), 0o022)) return undefined;
    const bytes = fs.readFileSync(path);
    const code = bytes.subarray(4);
    return crc32(code) === bytes.readUInt32LE() ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder belongs to the user, and nobody else may do these things with it. */
function isOwn(folder, mode = 0) {
  const { uid, mode: allowed } = fs.statSync(folder);
  return !process.geteuid || (uid === process.geteuid() && (allowed & mode) === 0);
}

/** Where code cannot be kept, the next run compiles again. */
function keepAll(folder, scripts) {
  try {
    makeFolder(folder);
    if (!isOwn(folder, 0o022)) return;
    for (const [name, script] of scripts) write(join(folder, name), script.createCachedData());
    removeOld(folder);
  } catch {}
}

/** A folder in the home of somebody else, as sudo may have it, would be of no use to its owner. */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  const caches = dirname(folder);
  if (!fs.existsSync(caches) && isOwn(dirname(caches))) fs.mkdirSync(caches, { mode: 0o700 });
  if (isOwn(caches)) fs.mkdirSync(folder, { mode: 0o700 });
}

function write(path, code) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(code));
  const unfinished = `${path}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, Buffer.concat([checksum, code]), { mode: 0o600 });
    fs.renameSync(unfinished, path);
  } catch {
    fs.rmSync(unfinished, { force: true });
  }
}

const month = 30 * 24 * 3600 * 1000;

/** Versions that are gone leave their code behind; what is in use is compiled anew once a month. */
function removeOld(folder) {
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - fs.statSync(path).mtimeMs > month) fs.rmSync(path);
  }
}
