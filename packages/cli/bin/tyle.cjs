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
  const { compiledRequire } = require("./compiled-require.cjs");
  const command = args.find((arg) => /^[a-z]{3,}$/.test(arg)) ?? "";
  const { main, processContext } = compiledRequire(`${__dirname}/../dist`, command)("./tyle.cjs");
  main(args, processContext()).then((code) => {
    process.exitCode = code;
  });
}
