import { describe, type Language, type LegalBasis, type LocalDate } from "@tyle/core";
import { findIndicator } from "@tyle/indicators-vn";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { confidenceWords } from "./confidence-words.data.ts";
import { toIndicatorJson } from "./indicator-json.ts";

/** Prints one definition: its sentence, its rules, where it is written and how sure that is. */
export function showIndicator(
  id: string,
  format: "table" | "json",
  { out, language }: CommandContext,
): ExitCode {
  const indicator = findIndicator(id);
  if (format === "json") {
    out(`${JSON.stringify(toIndicatorJson(indicator), null, 2)}\n`);
    return exitCode.ok;
  }
  const { label, zeroRule, direction, decimals, note, legalBasis } = indicator;
  const words = texts[language];
  const lines = [
    indicator.id,
    label[language],
    "",
    describe(indicator, language),
    ...(note ? [note[language]] : []),
    "",
    `${words.zeroRule}: ${words.zeroRules[zeroRule]}`,
    `${words.direction}: ${words.directions[direction]}`,
    `${words.decimals}: ${decimals}`,
    "",
    `${words.legalBasis}:`,
    ...legalBasis.flatMap((basis) => legalLines(basis, language)),
  ];
  out(`${lines.join("\n")}\n`);
  return exitCode.ok;
}

function legalLines(basis: LegalBasis, language: Language): readonly string[] {
  const { instrument, article, issuedOn, validFrom, validTo, confidence, source } = basis;
  const words = texts[language];
  const dates = [
    ...(issuedOn ? [`${words.issuedOn} ${formatDate(issuedOn, language)}`] : []),
    ...(validFrom ? [`${words.validFrom} ${formatDate(validFrom, language)}`] : []),
    ...(validTo ? [`${words.validTo} ${formatDate(validTo, language)}`] : []),
  ];
  const name = article ? `${instrument}, ${article}` : instrument;
  return [
    `  - ${[name, ...dates].join("; ")}`,
    `    ${words.confidence}: ${confidenceWords[confidence][language]} (${source})`,
  ];
}

const formatDate = (date: LocalDate, language: Language): string =>
  language === "vi" ? date.split("-").reverse().join("/") : date;

const texts = {
  vi: {
    zeroRule: "Khi mẫu số bằng 0",
    zeroRules: { undefined: "không có giá trị", zero: "0 điểm", "full-score": "điểm tối đa" },
    direction: "Chiều đánh giá",
    directions: {
      "higher-is-better": "càng cao càng tốt",
      "lower-is-better": "càng thấp càng tốt",
    },
    decimals: "Số chữ số thập phân khi công bố",
    legalBasis: "Căn cứ",
    issuedOn: "ban hành",
    validFrom: "hiệu lực từ",
    validTo: "hết hiệu lực",
    confidence: "độ tin cậy",
  },
  en: {
    zeroRule: "When the denominator is 0",
    zeroRules: { undefined: "no value", zero: "0 points", "full-score": "full points" },
    direction: "Direction",
    directions: { "higher-is-better": "higher is better", "lower-is-better": "lower is better" },
    decimals: "Decimals when published",
    legalBasis: "Legal basis",
    issuedOn: "issued",
    validFrom: "in force from",
    validTo: "until",
    confidence: "confidence",
  },
} as const;
