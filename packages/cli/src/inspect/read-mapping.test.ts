import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";

/*
 * Whether TypeScript loads is up to Node, and the test runner loads modules in its own way: so it is asked of a process
 * of its own, with the function bundled.
 */
const folder = mkdtempSync(join(tmpdir(), "tyle-mapping-"));
const bundle = join(folder, "read-mapping.mjs");
beforeAll(() => {
  buildSync({
    entryPoints: [fileURLToPath(new URL("./read-mapping.ts", import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@tyle/source"],
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire("${import.meta.url}");`,
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, content: string): { readonly table?: string; readonly en?: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  const program = `
    const { readMapping } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
    const result = await readMapping(${JSON.stringify(path)}).catch(({ text }) => text);
    console.log(JSON.stringify(result));`;
  const call = ["--input-type=module", "--eval", program];
  return JSON.parse(execFileSync(process.execPath, call, { encoding: "utf8", stdio: "pipe" }));
}

const columns = '[{ heading: "Xã", dimension: "unit" }]';

it("loads a module", () => {
  expect(read("a.mjs", `export default { table: "Hộ", columns: ${columns} };`).table).toBe("Hộ");
});

it("loads TypeScript where Node strips types, and says what to do where it does not", () => {
  const text = `const table: string = "Hộ"; export default { table, columns: ${columns} };`;
  const { table, en } = read("a.ts", text);
  if ("typescript" in process.features && process.features.typescript) expect(table).toBe("Hộ");
  else expect(en).toContain(`Node ${process.version} does not load TypeScript.`);
});

it("tells a module with a mistake from one in TypeScript", () => {
  expect(read("b.mjs", "export default {").en).toContain("no module that can be loaded");
});
