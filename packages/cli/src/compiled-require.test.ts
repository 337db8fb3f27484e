import { execFileSync } from "node:child_process";
import {
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const loader = fileURLToPath(new URL("../bin/compiled-require.cjs", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tyle-compiled-"));
  write("a.cjs", `exports.answer = () => require("./b.cjs").value + require("node:path").sep;`);
  write("b.cjs", `exports.value = 42;`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Long enough to be kept. */
const filling = `// ${"x".repeat(10_000)}\n`;
const write = (name: string, text: string): void =>
  writeFileSync(join(folder, name), filling + text);

/** Loads a.cjs in a process of its own. */
function run(use = "compute", env: Readonly<Record<string, string>> = {}): string {
  const program = `
    const { compiledRequire } = require(${JSON.stringify(loader)});
    process.stdout.write(String(compiledRequire(${JSON.stringify(folder)}, ${JSON.stringify(use)})("./a.cjs").answer()));`;
  return execFileSync(process.execPath, ["--eval", program], {
    env: { ...process.env, XDG_CACHE_HOME: folder, ...env },
    encoding: "utf8",
  });
}

const kept = (): readonly string[] =>
  readdirSync(folder).includes("tyle") ? readdirSync(join(folder, "tyle")).sort() : [];
const keptFile = (name: string): string =>
  join(folder, "tyle", kept().find((file) => file.startsWith(name)) ?? "");

describe("compiledRequire", () => {
  it("loads files, keeps their code, and takes it the next time", () => {
    expect(run()).toBe("42/");
    expect(kept()).toHaveLength(2);
    const before = statSync(keptFile("a.cjs")).mtimeMs;
    expect(run()).toBe("42/");
    expect(kept()).toHaveLength(2);
    expect(statSync(keptFile("a.cjs")).mtimeMs).toBe(before);
  });

  it("takes kept code only for the file it was made of", () => {
    run();
    write("b.cjs", `exports.value = 4321;`);
    expect(run()).toBe("4321/");
    expect(kept()).toHaveLength(3);
  });

  it("keeps the code of each use apart", () => {
    run("compute");
    run("verify");
    expect(kept()).toHaveLength(4);
  });

  it.each([
    ["cut off", (code: Buffer) => code.subarray(0, code.length - 8)],
    [
      "damaged",
      (code: Buffer) => Buffer.from(code.map((byte, at) => (at === 900 ? byte ^ 1 : byte))),
    ],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("xx")],
  ])("compiles again where what was kept is %s, and keeps it", (_, change) => {
    run();
    const file = keptFile("b.cjs");
    const good = readFileSync(file);
    writeFileSync(file, change(good));
    expect(run()).toBe("42/");
    expect(readFileSync(file).length).toBe(good.length);
  });

  it.runIf(process.geteuid?.() === 0)("does not trust code that is not the user's own", () => {
    run();
    const file = keptFile("b.cjs");
    chownSync(file, 12_345, 12_345);
    expect(run()).toBe("42/");
    expect(statSync(file).uid).toBe(0);
  });

  it("leaves files that import ES modules to Node, which then has the same modules", () => {
    write(
      "a.cjs",
      `
      exports.answer = () => require("./c.cjs").same(require("./b.cjs"));`,
    );
    write(
      "c.cjs",
      `
      exports.load = () => import("node:fs");
      exports.same = (b) => b === require("./b.cjs");`,
    );
    expect(run()).toBe("true");
    expect(kept().map((name) => name[0])).toEqual(["a", "b"]);
  });

  it.each([
    ["it is told not to", { NODE_DISABLE_COMPILE_CACHE: "1" }],
    ["there is no place for it", { XDG_CACHE_HOME: "/dev/null" }],
  ])("works without keeping anything where %s", (_, env) => {
    expect(run("compute", env)).toBe("42/");
    expect(kept()).toEqual([]);
  });

  it("keeps nothing of a command line that is wrong", () => {
    write("a.cjs", `process.exitCode = 2; exports.answer = () => 1;`);
    expect(() => run()).toThrow();
    expect(kept()).toEqual([]);
    write("a.cjs", `process.exitCode = 1; exports.answer = () => 1;`);
    expect(() => run()).toThrow();
    expect(kept()).toHaveLength(1);
  });
});
