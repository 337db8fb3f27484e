import { expect, it } from "vitest";
import { browserPlaces } from "./find-browser.ts";

it("tries the browser that is named, then the system's, then the one of the package", () => {
  const places = browserPlaces("/opt/chrome", (path) => path === "/usr/bin/chromium");
  expect(places.slice(0, 2)).toEqual(["/opt/chrome", "/usr/bin/chromium"]);
  expect(typeof places[2]).toBe("function");
});

it("needs neither of the first two", () => {
  expect(browserPlaces(undefined, () => false)).toHaveLength(1);
});
