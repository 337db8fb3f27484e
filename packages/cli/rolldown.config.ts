import { defineConfig } from "rolldown";

const ofTyle = /^(?:[./]|@tyle\/|commander$|node:child_process$)/;

/** What reading a list of dossiers and counting it needs: one file, since each more costs as much as a hundred rows. */
const forLists =
  /\/(?:core|adapter-portal|adapter-spreadsheet|indicators-vn)\/src\/|\/cli\/src\/(?:compute|engines|files)\/|\/commander\//;
/** What in there needs a library, and is loaded for it alone. */
const withLibrary = /\/mapping\/|\/create-parser\.ts$|\/read-in-place\.ts$/;

// The command is a program of its own: all packages of Tyle in a few files of CommonJS, of which `bin/compiled-require.cjs`
// keeps the machine code (docs/decisions/0009).
export default defineConfig({
  input: { tyle: "src/index.ts" },
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
    codeSplitting: {
      groups: [{ name: "lists", test: (id) => forLists.test(id) && !withLibrary.test(id) }],
    },
  },
});
