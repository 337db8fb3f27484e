import type { Text, UnitTree } from "@tyle/core";
import {
  type Dataset,
  type ReportPage,
  type ReportSection,
  reportDownloads,
  reportSources,
} from "@tyle/reporting";
import type { Assessment } from "@tyle/verify";
import type { RunConfig } from "../config/run-config.ts";
import type { CheckedClaim } from "./check-claims.ts";
import { claimFindings } from "./claim-findings.ts";
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
    indicatorLabel: (indicator) =>
      config.indicators[indicator]?.label ?? { vi: indicator, en: indicator },
    periodLabel: (period) =>
      dataset.periods.find(({ id }) => id === period)?.label ?? { vi: period, en: period },
  };
  const sections: ReportSection[] = [
    ...assessment.lists.map((list) => rateListSection(list, context)),
    ...assessment.wholes.map((whole) => wholeSection(whole, context)),
  ];
  if (assessment.breaks.length > 0) {
    sections.push({
      heading: { vi: "Không so sánh trực tiếp", en: "Not to be compared" },
      paragraphs: assessment.breaks.map(({ message, hint }) => joined(message, hint)),
    });
  }
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

const joined = (a: Text, b: Text): Text => ({ vi: `${a.vi} ${b.vi}`, en: `${a.en} ${b.en}` });

const labelled = (a: Text, b: Text): Text => ({ vi: `${a.vi}: ${b.vi}`, en: `${a.en}: ${b.en}` });
