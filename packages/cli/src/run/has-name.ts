import type { Period } from "@tyle/core";

/** Tells whether a configuration means this period: "2023-Q1" names it by either rule of cutting. */
export const hasName = ({ id, rule }: Period, name: string): boolean =>
  id === name || (rule === "nd09" && id === `${name}/nd09`);
