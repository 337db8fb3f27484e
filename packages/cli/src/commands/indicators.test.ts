import type { Language } from "@tyle/core";
import { indicators } from "@tyle/indicators-vn";
import { describe, expect, it } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

async function tyle(language: Language, ...args: readonly string[]) {
  return runTyle(args, { language });
}

describe("tyle indicators", () => {
  it("lists every indicator on a line", async () => {
    const { code, out } = await tyle("vi", "indicators", "list");
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(indicators.length + 2);
    expect(out).toMatch(/^ONL_766 .*có nguồn, bên thứ ba$/m);
    expect(out).toContain("Tỷ lệ hồ sơ thanh toán trực tuyến (766, mục 3.6)");
  });

  it("lists them as JSON", async () => {
    const { out } = await tyle("en", "indicators", "list", "--format", "json");
    const { indicators: listed } = JSON.parse(out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(indicators.map(({ id }) => id));
  });

  it.each(["vi", "en"] as const)("shows one in %s", async (language) => {
    const { code, out } = await tyle(language, "indicators", "show", "onl_766");
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`golden/indicators-show-onl-766.${language}.txt`);
  });

  it("shows one as JSON with its sentence, legal basis and confidence", async () => {
    const { out } = await tyle("en", "indicators", "show", "ONL_E2E_ELIGIBLE", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      id: "ONL_E2E_ELIGIBLE",
      basis: "received",
      zeroRule: "undefined",
      sentence: {
        en: "Of all dossiers received in the period, counting only those offered fully online and (submitted online or submitted at the counter), the share submitted online.",
      },
      legalBasis: [{ confidence: "code", article: null }],
    });
  });

  it("refuses an unknown id and names the known ones", async () => {
    const { code, out, err } = await tyle("vi", "indicators", "show", "PAY");
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("PAY_DOSSIER, PAY_INTEGRATED, PAY_PROCEDURE");
  });
});
