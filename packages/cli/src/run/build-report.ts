import type { PublishedFigure, Text, UnitTree } from "@tyle/core";
import { type Dataset, scopeLabels } from "@tyle/reporting";
import {
  type ReportPage,
  type ReportSection,
  reportDownloads,
  reportSources,
} from "@tyle/reporting/page";
import type { Assessment } from "@tyle/verify";
import type { RunConfig } from "../config/run-config.ts";
import type { CheckedClaim } from "./check-claims.ts";
import { claimFindings } from "./claim-findings.ts";
import { inBoth, same } from "./in-both.ts";
import { rateListSection, type SectionContext } from "./rate-list-section.ts";
import { wholeSection } from "./whole-section.ts";

/** What a run has worked out. */
export interface RunResult {
  readonly config: RunConfig;
  readonly units: UnitTree;
  readonly assessment: Assessment;
  readonly claims: readonly CheckedClaim[];
  readonly dataset: Dataset;
}

/** Lays a run out as a report. */
export function buildReport({ config, units, assessment, claims, dataset }: RunResult): ReportPage {
  const context: SectionContext = {
    dataset,
    units,
    indicatorLabel: (indicator) => config.indicators[indicator]?.label ?? same(indicator),
    periodLabel: (period) =>
      inSentence(dataset.periods.find(({ id }) => id === period)?.label ?? same(period)),
  };
  const sections: ReportSection[] = [
    ...assessment.lists.map((list) => rateListSection(list, context)),
    ...assessment.wholes.map((whole) => wholeSection(whole, context)),
  ];
  if (assessment.breaks.length > 0) sections.push(breakSection(assessment.breaks, context));
  return {
    title: config.title,
    findings: claimFindings(claims),
    sections,
    notes: [
      ...Object.values(config.indicators).map(({ label, definition }) =>
        labelled(label, definition),
      ),
      ...config.targets.map(({ source }) => source),
      ...config.sources,
    ],
    sources: reportSources(dataset),
    downloads: reportDownloads(dataset, config.language),
  };
}

/** A name of a period that does not stand at the start: "năm 2022". English ones start with what they are. */
const inSentence = ({ vi, en }: Text): Text => ({
  vi: vi.charAt(0).toLowerCase() + vi.slice(1),
  en,
});

/** Says which figures of the report must not be joined or subtracted. */
function breakSection(breaks: Assessment["breaks"], context: SectionContext): ReportSection {
  const name = ({ unit, period, scope }: PublishedFigure): Text =>
    inBoth((language) => {
      const { fullName = unit, level = "" } = context.units.byId(unit) ?? {};
      const place = scope === "own" ? (levelNames[level]?.[language] ?? level) : fullName;
      return `${place}, ${context.periodLabel(period.id)[language]} (${scopeLabels[scope][language]})`;
    });
  return {
    heading: { vi: "Không so sánh trực tiếp", en: "Not to be compared" },
    findings: breaks.map(({ a, b, reasons }) => ({
      verdict: "note",
      text: inBoth((language) => `${name(a)[language]} ≠ ${name(b)[language]}`),
      ...(reasons[0] && { detail: reasons[0].hint }),
    })),
  };
}

const levelNames: Readonly<Record<string, Text>> = {
  commune: { vi: "Các xã, thị trấn", en: "Communes" },
  district: { vi: "Các huyện", en: "Districts" },
  province: { vi: "Các tỉnh", en: "Provinces" },
};

const labelled = (a: Text, b: Text): Text => ({ vi: `${a.vi}: ${b.vi}`, en: `${a.en}: ${b.en}` });
