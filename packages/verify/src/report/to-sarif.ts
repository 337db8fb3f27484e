import type { Language, Severity, Text } from "@tyle/core";
import { type FailLevel, levelOf } from "./fail-level.ts";
import type { FigureReport, VerificationReport } from "./figure-report.ts";

/** What a SARIF log says of the tool that made it. */
export interface SarifOptions {
  readonly language: Language;
  /** The version of the tool. */
  readonly version: string;
}

/** How grave SARIF takes a finding to be. */
const sarifLevels = { contradicted: "error", rounding: "warning", drift: "note" } as const;

const severityLevels: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * Writes the findings as a SARIF 2.1.0 log (OASIS), which code hosts show beside the lines of the figures file.
 * Figures that passed are left out.
 */
export function toSarif(report: VerificationReport, { language, version }: SarifOptions): object {
  const findings = report.results.filter((result) => levelOf(result) !== null);
  const rules = new Map(findings.map((finding) => [finding.reason.code, finding]));
  const codes = [...rules.keys()].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "tyle",
            version,
            rules: codes.flatMap((code) => toRule(rules.get(code), language)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => toResult(finding, codes, language)),
      },
    ],
  };
}

function toRule(finding: FigureReport | undefined, language: Language): readonly object[] {
  const level = finding && levelOf(finding);
  if (!finding || !level) return [];
  const { code, severity, hint } = finding.reason;
  return [
    {
      id: code,
      shortDescription: { text: ruleTitles[level][language] },
      help: { text: hint[language] },
      defaultConfiguration: { level: severityLevels[severity] },
    },
  ];
}

const ruleTitles: Record<FailLevel, Text> = {
  contradicted: {
    vi: "Số liệu đã công bố trái với các số thành phần hoặc dữ liệu",
    en: "A published figure that its operands or its data contradict",
  },
  rounding: {
    vi: "Số liệu chỉ đúng với cách làm tròn khác thường",
    en: "A figure that only an unusual rounding explains",
  },
  drift: {
    vi: "Số liệu có dữ liệu đã được sửa sau khi công bố",
    en: "A figure whose data were revised after it was accepted",
  },
};

function toResult(result: FigureReport, codes: readonly string[], language: Language): object {
  const { reason, location, fingerprint, id, repairs, printed } = result;
  const level = levelOf(result);
  const hints = repairs.map(({ message }) => message[language]);
  const column = location.column ?? 1;
  return {
    ruleId: reason.code,
    ruleIndex: codes.indexOf(reason.code),
    level: level === null ? "none" : sarifLevels[level],
    message: { text: [`${id}: ${reason.message[language]}`, ...hints].join(" ") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(location.file) },
          region: {
            startLine: location.line ?? 1,
            startColumn: column,
            endColumn: column + printed.length,
          },
        },
      },
    ],
    partialFingerprints: { "tyle/v1": fingerprint },
    properties: { messages: { vi: reason.message.vi, en: reason.message.en } },
  };
}

/** Relative paths stay relative; separators of Windows and blanks are no part of an address. */
const toUri = (path: string): string => encodeURI(path.replaceAll("\\", "/"));
