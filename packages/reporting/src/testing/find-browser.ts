import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Quiet, and without a network of its own. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser of the package brings its own libraries when it takes the machine for this one. */
async function packagedBrowser(): Promise<string | null> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    return await packaged.executablePath();
  } catch {
    return null;
  }
}

/** Where a browser may be, in the order they are tried. */
export const browserPlaces = (
  named: string | undefined,
  exists: (path: string) => boolean,
): readonly (string | typeof packagedBrowser)[] => [
  ...(named ? [named] : []),
  ...systemBrowsers.filter(exists),
  packagedBrowser,
];

/**
 * Starts a headless Chromium: the one that `CHROME_PATH` names, then the system's, then the one that comes as a
 * package. Gives `null` where none runs, unless `TYLE_REQUIRE_BROWSER=1` makes that an error.
 */
export async function findBrowser(): Promise<Browser | null> {
  const { CHROME_PATH, TYLE_REQUIRE_BROWSER } = process.env;
  const failures: string[] = [];
  for (const candidate of browserPlaces(CHROME_PATH, existsSync)) {
    const path = typeof candidate === "string" ? candidate : await candidate();
    if (path === null) continue;
    try {
      return await chromium.launch({ executablePath: path, args: flags, headless: true });
    } catch (error) {
      failures.push(`${path}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    }
  }
  if (TYLE_REQUIRE_BROWSER === "1") {
    throw new Error(`No browser could be started.\n${failures.join("\n")}`);
  }
  process.stdout.write("No browser could be started; the tests that need one are skipped.\n");
  return null;
}
