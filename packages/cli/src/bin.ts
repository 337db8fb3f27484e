import module from "node:module";
import { version } from "./version.ts";

const args = process.argv.slice(2);

// A reader such as `head` may close the pipe early; that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  // Asked by installers and editors again and again, so nothing else is loaded for it.
  process.stdout.write(`${version}\n`);
} else {
  // Node 22.8 and later keep compiled code between runs.
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") {
    module.enableCompileCache();
  }
  const [{ processContext }, { main }] = await Promise.all([
    import("./command-context.ts"),
    import("./main.ts"),
  ]);
  process.exitCode = await main(args, processContext());
}
