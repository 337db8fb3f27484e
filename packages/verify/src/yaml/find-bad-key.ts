import { type Document, isScalar, visit } from "yaml";
import type { BrokenAt } from "./compose-document.ts";

/** Finds a key that is given twice in its map, or that means something to JavaScript. */
export function findBadKey(document: Document.Parsed): BrokenAt | null {
  let bad: BrokenAt | null = null;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined) continue;
        const isTwice = keys.has(name);
        keys.add(name);
        if (!isTwice && name !== "__proto__") continue;
        const reason = isTwice
          ? { en: `"${name}" is given twice`, vi: `"${name}" được ghi hai lần` }
          : { en: `"${name}" cannot be a name`, vi: `không đặt được tên là "${name}"` };
        bad = { reason, offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0 };
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return bad;
}
