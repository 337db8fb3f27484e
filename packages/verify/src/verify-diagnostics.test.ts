import { describe, expect, it } from "vitest";
import { verifyDiagnostics } from "./verify-diagnostics.ts";

describe.each(Object.entries(verifyDiagnostics))("%s", (code, factory) => {
  // Each factory has parameters of its own; its example is of them.
  const make = factory as (params: unknown) => ReturnType<typeof factory>;
  const { message, hint } = make(factory.definition.example);

  it("speaks both languages", () => {
    expect(factory.code).toBe(code);
    expect(message.vi).not.toBe(message.en);
    for (const text of [message.vi, message.en, hint.vi, hint.en]) {
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });
});
