import type { Language } from "@tyle/core";
import { type FailLevel, findingsAt } from "./fail-level.ts";
import type { FigureReport, VerificationReport } from "./figure-report.ts";
import { formatPower } from "./power-words.ts";

/** How a JUnit file is written. */
export interface JunitOptions {
  readonly language: Language;
  /** The name of the suite: the figures file. */
  readonly suite: string;
  readonly failOn: FailLevel;
}

/**
 * Writes the report as JUnit XML: a test case for each figure; what cannot be checked is skipped.
 */
export function toJunit(
  report: VerificationReport,
  { language, suite, failOn }: JunitOptions,
): string {
  const failed = new Set(findingsAt(report, failOn));
  const cases = report.results.map((result) =>
    testCase(result, failed.has(result), { suite, language }),
  );
  const skipped = report.summary["not-checkable"];
  const counts = `tests="${report.results.length}" failures="${failed.size}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tyle verify" ${counts} time="0">`,
    `  <testsuite name="${escapeXml(suite)}" ${counts} time="0">`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(
  result: FigureReport,
  failed: boolean,
  { suite, language }: Pick<JunitOptions, "suite" | "language">,
): string {
  const { id, printed, verdict, reason, repairs, location } = result;
  const name = `${id}: ${printed}`;
  const place = `${location.file}:${location.line ?? 1}:${location.column ?? 1}`;
  const open = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(suite)}" file="${escapeXml(location.file)}" line="${location.line ?? 1}" time="0"`;
  const message = escapeXml(reason.message[language]);
  if (verdict === "not-checkable")
    return `${open}>\n      <skipped message="${message}"/>\n    </testcase>`;
  if (!failed) {
    if (!result.power) return `${open}/>`;
    const power = escapeXml(formatPower(result.power, language));
    return `${open}>\n      <system-out>${power}</system-out>\n    </testcase>`;
  }
  const detail = [place, reason.hint[language], ...repairs.map(({ message }) => message[language])];
  return `${open}>\n      <failure type="${escapeXml(reason.code)}" message="${message}">${escapeXml(detail.join("\n"))}</failure>\n    </testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Control characters other than tab and line ends, and halves of surrogate pairs, are not allowed in XML at all. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
