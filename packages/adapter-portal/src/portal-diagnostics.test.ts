import { expect, test } from "vitest";
import { portalDiagnostics } from "./portal-diagnostics.ts";

test.each(Object.values(portalDiagnostics))("$code speaks both languages", (factory) => {
  const { message, hint } = factory(factory.definition.example as never);
  for (const text of [message.en, message.vi, hint.en, hint.vi]) {
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/undefined|\[object/);
  }
  expect(message.vi).not.toBe(message.en);
});
