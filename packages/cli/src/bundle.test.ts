import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const folder = fileURLToPath(new URL("../dist/", import.meta.url));
const isBuilt = existsSync(`${folder}tyle.cjs`);
if (!isBuilt) process.stdout.write("The bundle is not tested: run `npm run build` first.\n");

const chunks = isBuilt ? readdirSync(folder).filter((name) => name.endsWith(".cjs")) : [];
const textOf = (name: string): string => readFileSync(folder + name, "utf8");

describe.skipIf(!isBuilt)("the bundle of the command", () => {
  it("needs the packages that are installed with it, and no others", () => {
    const needed = new Set(
      chunks.flatMap((name) =>
        [...textOf(name).matchAll(/\b(?:require|import)\("([^".][^"]*)"\)/g)].map(([, id]) => id),
      ),
    );
    const packages = [...needed].filter((id) => !id?.startsWith("node:") && id !== "url");
    const installed = { ...manifest.dependencies, ...manifest.optionalDependencies };
    // The font is found by its path.
    expect(packages.sort()).toEqual(
      Object.keys(installed)
        .filter((name) => name !== "@expo-google-fonts/be-vietnam-pro")
        .sort(),
    );
  });

  it("loads no library for a list, and can keep the code of what it needs", () => {
    const [quick = ""] = chunks.filter((name) => name.startsWith("quick-"));
    const text = textOf(quick);
    expect(text).toContain("countPlainList");
    expect(text).not.toContain("import(");
    expect(text.match(/\brequire\("(?!node:|\.\/)[^"]+"\)/g) ?? []).toEqual([]);
  });
});
