import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { verifyFigures } from "@tyle/verify";
import { parseFiguresFile } from "@tyle/verify/file";
import { expect, it } from "vitest";

const path = fileURLToPath(new URL("figures.yaml", import.meta.url));

it("says of every figure of the article what is needed to check it", () => {
  const { results, summary } = verifyFigures(parseFiguresFile(readFileSync(path, "utf8"), path));
  expect(results).toHaveLength(13);
  expect(summary).toMatchObject({ "not-checkable": 13, contradicted: 0 });
  const whole = results.find(({ id }) => id === "toan-huyen");
  expect(whole?.reason.message.en).toContain("5809 is 70,4% of from 8,246 to 8,257");
});
