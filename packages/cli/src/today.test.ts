import { expect, it } from "vitest";
import { todayInVietnam } from "./today.ts";

it.each([
  ["2023-06-30T16:59:59Z", "2023-06-30"],
  ["2023-06-30T17:00:00Z", "2023-07-01"],
])("is %s the day %s in Vietnam", (instant, day) => {
  expect(todayInVietnam(Date.parse(instant))).toBe(day);
});
