import type { Language } from "@tyle/core";
import { type FailLevel, levelOf } from "./fail-level.ts";
import type { FigureReport, VerificationReport } from "./figure-report.ts";

const commands: Record<FailLevel, string> = {
  contradicted: "error",
  rounding: "warning",
  drift: "notice",
};

/**
 * Writes the findings as workflow commands, which GitHub shows as annotations on the lines of the figures file.
 *
 * @example
 * toGithub(report, "en") // "::error file=figures.yaml,line=4,col=14,title=check/off::b: 5.908 is wrong: …\n"
 */
export const toGithub = (report: VerificationReport, language: Language): string =>
  report.results
    .flatMap((result) => {
      const level = levelOf(result);
      return level === null ? [] : [`${annotation(result, commands[level], language)}\n`];
    })
    .join("");

function annotation(
  { id, reason, repairs, location }: FigureReport,
  command: string,
  language: Language,
): string {
  const properties = [
    `file=${escapeProperty(location.file)}`,
    `line=${location.line ?? 1}`,
    `col=${location.column ?? 1}`,
    `title=${escapeProperty(reason.code)}`,
  ];
  const text = [
    `${id}: ${reason.message[language]}`,
    ...repairs.map(({ message }) => message[language]),
  ];
  return `::${command} ${properties.join(",")}::${escapeData(text.join("\n"))}`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
