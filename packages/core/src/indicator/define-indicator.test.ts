import { expect, it, describe as suite } from "vitest";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { and, is, not, type Predicate } from "../dossier/predicate.ts";
import { parseLocalDate } from "../period/local-date.ts";
import { defineIndicator } from "./define-indicator.ts";
import { describe } from "./describe.ts";
import { numeratorOf } from "./evaluate.ts";

const valid = {
  id: "ONLINE",
  label: { vi: "Tỷ lệ hồ sơ trực tuyến", en: "Online share" },
  subject: "dossier",
  basis: "received",
  numerator: is("channel", "online"),
} as const;

suite("defineIndicator", () => {
  it("fills in what is usual", () => {
    expect(defineIndicator(valid)).toEqual({
      ...valid,
      kind: "share",
      denominator: { kind: "always" },
      zeroRule: "undefined",
      direction: "higher-is-better",
      decimals: 2,
      legalBasis: [],
    });
  });

  const law = {
    instrument: "NĐ 09/2019/NĐ-CP",
    article: "Điều 12",
    issuedOn: parseLocalDate("2019-01-24"),
    validFrom: parseLocalDate("2019-03-12"),
    validTo: null,
    confidence: "found",
    source: "luatvietnam.vn",
  } as const;

  it.each([
    ["id", { id: "a b" }],
    ["label.en", { label: { vi: "Tỷ lệ", en: " " } }],
    ["kind", { kind: "mean" }],
    ["subject", { subject: "fish", basis: null }],
    ["basis", { basis: "paid" }],
    ["basis", { subject: "staff" }],
    ["zeroRule", { zeroRule: "NaN" }],
    ["direction", { direction: "up" }],
    ["decimals", { decimals: 1.5 }],
    ["legalBasis[0].instrument", { legalBasis: [{ ...law, instrument: "" }] }],
    ["legalBasis[0].validTo", { legalBasis: [{ ...law, validTo: law.validFrom }] }],
    ["numerator.dimension", { numerator: is("chanel" as "channel", "online") }],
    ["numerator.values", { numerator: is("channel") }],
    [
      "numerator.of[1].of.values[0]",
      { numerator: and(is("channel", "direct"), not(is("channel", "onlin"))) },
    ],
    ["denominator.of", { denominator: and() }],
    ["numerator", { numerator: {} as Predicate }],
    ["numerator", { denominator: is("channel", "direct", "postal") }],
    ["numerator", { numerator: and(is("channel", "online"), not(is("channel", "online"))) }],
    ["numerator", { denominator: is("channel", "online") }],
    ["numerator", { numerator: is("unit", "1"), denominator: is("unit", "2") }],
  ])("refuses a wrong %s and says where", (path, change) => {
    const define = (): unknown => defineIndicator({ ...valid, ...change } as typeof valid);
    expect(define).toThrow(TyleError);
    try {
      define();
    } catch (error) {
      const { code, diagnostics } = error as TyleError;
      expect(code).toBe("content/invalid");
      expect(diagnostics.map(({ code }) => code)).toEqual(["indicator/invalid"]);
      expect(diagnostics[0]?.message.en).toContain(`, ${path}: `);
      expect(diagnostics[0]?.message.vi).toContain(`mục ${path}: `);
    }
  });

  it("names every mistake at once", () => {
    try {
      defineIndicator({ ...valid, id: "", decimals: -1, numerator: is("scanner", "maybe") });
      expect.unreachable();
    } catch (error) {
      expect((error as TyleError).diagnostics).toHaveLength(3);
    }
  });
});

suite("numeratorOf", () => {
  it("lies in the denominator of a share and stands alone in a ratio", () => {
    const denominator = is("service-level", "full");
    const share = defineIndicator({ ...valid, denominator });
    expect(numeratorOf(share)).toEqual(and(denominator, valid.numerator));
    expect(numeratorOf({ ...share, kind: "ratio" })).toEqual(valid.numerator);
  });
});

suite("describe", () => {
  it("says a share", () => {
    const indicator = defineIndicator({
      ...valid,
      denominator: is("service-level", "full", "partial"),
    });
    expect(describe(indicator, "en")).toBe(
      "Of all dossiers received in the period, counting only those offered fully online or offered partly online, the share submitted online.",
    );
    expect(describe(indicator, "vi")).toBe(
      "Trong tổng số hồ sơ tiếp nhận trong kỳ, chỉ tính hồ sơ thuộc dịch vụ công trực tuyến toàn trình hoặc thuộc dịch vụ công trực tuyến một phần, tỷ lệ hồ sơ nộp trực tuyến.",
    );
  });

  it("says a ratio and a count of other things", () => {
    const ratio = defineIndicator({
      ...valid,
      kind: "ratio",
      denominator: is("channel", "direct"),
    });
    expect(describe(ratio, "en")).toBe(
      "The number of dossiers submitted online, divided by the number of dossiers submitted at the counter, among dossiers received in the period.",
    );
    expect(describe({ ...ratio, denominator: { kind: "always" } }, "vi")).toBe(
      "Số hồ sơ nộp trực tuyến chia cho số hồ sơ bất kỳ, tính trên hồ sơ tiếp nhận trong kỳ.",
    );
    const desks = {
      ...valid,
      subject: "desk",
      basis: null,
      numerator: is("scanner", "yes"),
    } as const;
    expect(describe(defineIndicator(desks), "vi")).toBe(
      "Trong tổng số bộ phận một cửa, tỷ lệ bộ phận một cửa có máy quét.",
    );
  });
});
