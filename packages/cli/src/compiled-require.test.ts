import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
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
/** The kept code of b.cjs, whose length is in its name. */
const keptOfB = (): string => {
  const length = statSync(join(folder, "b.cjs")).size;
  return join(folder, "tyle", kept().find((name) => name.includes(`-${length}-`)) ?? "");
};

describe("compiledRequire", () => {
  it("loads files, keeps their code, and takes it the next time", () => {
    expect(run()).toBe("42/");
    expect(kept()).toHaveLength(2);
    const before = statSync(keptOfB()).mtimeMs;
    expect(run()).toBe("42/");
    expect(kept()).toHaveLength(2);
    expect(statSync(keptOfB()).mtimeMs).toBe(before);
  });

  it("takes kept code only for the content it was made of, whatever size and time say", () => {
    run();
    const { atime, mtime } = statSync(join(folder, "b.cjs"));
    write("b.cjs", `exports.value = 43;`);
    utimesSync(join(folder, "b.cjs"), atime, mtime);
    expect(run()).toBe("43/");
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
    const file = keptOfB();
    const good = readFileSync(file);
    writeFileSync(file, change(good));
    expect(run()).toBe("42/");
    expect(readFileSync(file).length).toBe(good.length);
  });

  /** Lays the code of another b.cjs of the same length where that of b.cjs is kept. */
  function forge(): void {
    write("b.cjs", `exports.value = 43;`);
    run();
    const other = readFileSync(keptOfB());
    rmSync(join(folder, "tyle"), { recursive: true });
    write("b.cjs", `exports.value = 42;`);
    run();
    writeFileSync(keptOfB(), other);
  }

  it("runs what was kept", () => {
    forge();
    expect(run()).toBe("43/");
  });

  const opened: readonly (readonly [string, (path: string) => void])[] = [
    ["is open to others", (path) => chmodSync(path, 0o777)],
    ["belongs to somebody else", (path) => chownSync(path, 12_345, 12_345)],
  ];
  // Only root can give a folder away.
  const possible = opened.slice(0, process.geteuid?.() === 0 ? 2 : 1);
  it.each(possible)("neither takes nor keeps code in a folder that %s", (_, open) => {
    forge();
    open(join(folder, "tyle"));
    const before = readFileSync(keptOfB());
    expect(run()).toBe("42/");
    expect(readFileSync(keptOfB())).toEqual(before);
  });

  it("removes what is a month old when it keeps something", () => {
    run("verify");
    const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    for (const file of kept()) utimesSync(join(folder, "tyle", file), old, old);
    run("compute");
    expect(kept().map((name) => name.split("-")[0])).toEqual(["compute", "compute"]);
  });

  it("forgets a module that threw", () => {
    write(
      "b.cjs",
      `globalThis.times = (globalThis.times ?? 0) + 1; if (times === 1) throw new Error("first");
      exports.value = 42;`,
    );
    write(
      "a.cjs",
      `exports.answer = () => {
      try { return require("./b.cjs").value; } catch { return require("./b.cjs").value + "/"; }
    };`,
    );
    expect(run()).toBe("42/");
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
    expect(kept()).toHaveLength(2);
  });

  it.each([
    ["it is told not to", { NODE_DISABLE_COMPILE_CACHE: "1" }],
    ["there is no place for it", { XDG_CACHE_HOME: "/dev/null" }],
    ["the place would be where the command runs", { XDG_CACHE_HOME: "here" }],
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
