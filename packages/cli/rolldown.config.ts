import { defineConfig } from "rolldown";

const ofTyle = /^(?:[./]|@tyle\/|commander$|node:child_process$)/;

// The command is a program of its own: all packages of Tyle in a few files of CommonJS, of which `bin/compiled-require.cjs`
// keeps the compiled code (docs/decisions/0009).
export default defineConfig({
  input: { tyle: "src/index.ts", compute: "src/compute/compute.ts" },
  platform: "node",
  external: (id) => !ofTyle.test(id),
  resolve: {
    conditionNames: ["@tyle/source", "import", "node", "default"],
    // Commander can start other programs, and loads a good deal for it. This command starts none.
    alias: { "node:child_process": `${import.meta.dirname}/src/no-child-process.ts` },
  },
  output: {
    dir: "dist",
    format: "cjs",
    cleanDir: true,
    sourcemap: true,
    comments: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    // What both inputs need without asking later is one file, since each more costs as much as a hundred rows.
    codeSplitting: { groups: [{ name: "quick", tags: ["$initial"] }] },
  },
});
