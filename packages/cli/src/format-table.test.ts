import { expect, test } from "vitest";
import { formatTable } from "./format-table.ts";

const columns = [
  { label: "Xã", align: "left" },
  { label: "Tỷ lệ", align: "right" },
] as const;

test("columns are as wide as what is seen of their cells", () => {
  expect(formatTable(columns, [["Cát Tiên".normalize("NFD"), "0,03%"]])).toBe(
    `Xã        Tỷ lệ\n────────  ─────\n${"Cát Tiên".normalize("NFD")}  0,03%\n`,
  );
});

test("a cell neither breaks a line nor colours the screen", () => {
  const text = formatTable(columns, [["\u001b[31mA\nB", "1"]]);
  expect(text).toContain("\n\\u001b[31mA\\nB      1\n");
});
