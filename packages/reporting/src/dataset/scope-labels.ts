import type { Scope, Text } from "@tyle/core";

/** What each scope is called beside a number. */
export const scopeLabels: Readonly<Record<Scope, Text>> = {
  own: { vi: "riêng từng đơn vị", en: "each unit's own" },
  children: { vi: "các đơn vị trực thuộc", en: "the units below" },
  "including-children": { vi: "toàn địa bàn", en: "the whole area" },
};
