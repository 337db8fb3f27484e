import fc from "fast-check";
import { expect, it } from "vitest";
import { CodeTable } from "./code-table.ts";

it("remembers where a code was seen first, as a map does", () => {
  const codes = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.stringMatching(/^H36-\d{1,4}$/)));
  fc.assert(
    fc.property(codes, (list) => {
      const [table, map] = [new CodeTable(), new Map<string, number>()];
      for (const [at, code] of list.entries()) {
        expect(table.note(code, at + 1)).toBe(map.get(code));
        if (!map.has(code)) map.set(code, at + 1);
      }
    }),
  );
});

it("keeps many codes apart when it grows", () => {
  const table = new CodeTable();
  const codeOf = (at: number): string => `H36.12-230601-${at}`;
  for (let at = 1; at <= 50_000; at += 1) expect(table.note(codeOf(at), at)).toBeUndefined();
  for (let at = 1; at <= 50_000; at += 7) expect(table.note(codeOf(at), 1)).toBe(at);
});
