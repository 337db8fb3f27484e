#!/usr/bin/env node
// CommonJS, since Node starts its loader of ES modules only once something is imported: `--version`, which installers
// and editors ask again and again, is answered in little more than the time of an empty program.

// A reader such as `head` may close the pipe early; that is no mistake.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});

const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  // Node 22.8 and later keep the compiled code of libraries between runs.
  require("node:module").enableCompileCache?.();
  const { dirname } = require("node:path");
  const { compiledRequire } = require("./compiled-require.cjs");
  const command = args.find((arg, at) => !arg.startsWith("-") && args[at - 1] !== "--lang") ?? "";
  const use = /^[a-z]+$/.test(command) ? command : "";
  const load = compiledRequire(dirname(require.resolve("../dist/tyle.cjs")), use);
  const { main, processContext } = load("./tyle.cjs");
  main(args, processContext()).then((code) => {
    process.exitCode = code;
  });
}
