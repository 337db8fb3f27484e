#!/usr/bin/env node
// CommonJS, since Node starts its loader of ES modules only once something is imported: `--version`, which installers
// and editors ask again and again, is answered in little more than the time of an empty program.
const nodeModule = require("node:module");

// A reader such as `head` may close the pipe early; that is no mistake.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});

const [first, ...others] = process.argv.slice(2);

if (others.length === 0 && (first === "--version" || first === "-V")) {
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  // Node 22.8 and later keep compiled code between runs.
  nodeModule.enableCompileCache?.();
  import("../dist/bin.js");
}
