import { processContext } from "./command-context.ts";
import { main } from "./main.ts";

// A reader such as `head` may close the pipe early; that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2), processContext());
