// Prints the plain closing line of CI from vitest's JSON, and counts every failed step as a failure.
import { readFileSync } from "node:fs";

const [results, failedSteps] = process.argv.slice(2);
let report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
try {
  report = JSON.parse(readFileSync(results, "utf8"));
} catch {
  console.log("No test results were written.");
}
const { numPassedTests: passed, numPendingTests: skipped } = report;
const failed = report.numFailedTests + Number(failedSteps);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
