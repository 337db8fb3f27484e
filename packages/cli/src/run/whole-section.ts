import { formatCount, formatExactPercent, type Language, type Target, type Text } from "@tyle/core";
import { fromFigure, scopeLabels } from "@tyle/reporting";
import type { ReportSection } from "@tyle/reporting/page";
import type { AssessedWhole } from "@tyle/verify";
import { inBoth, same } from "./in-both.ts";
import { countWords, rangeWords } from "./range-words.ts";
import type { SectionContext } from "./rate-list-section.ts";

/** The section on a printed rate and the counts beside it: what they imply together. */
export function wholeSection(whole: AssessedWhole, context: SectionContext): ReportSection {
  const { rate, parts, numerator, total, target } = whole;
  const unit = context.units.byId(rate.unit)?.fullName ?? rate.unit;
  const label = context.indicatorLabel(rate.indicator);
  const period = context.periodLabel(rate.period.id);
  const heading = inBoth((language) => `${unit}: ${label[language]}, ${period[language]}`);
  const printed = parts.map(({ figure }) => fromFigure(figure).text);
  const rows: (readonly Text[])[] = parts.map(({ figure, scope }) => [
    inBoth((language) => `${counted[language]}, ${scopeLabels[scope][language]}`),
    fromFigure(figure).text,
  ]);
  if (parts.length > 1) {
    const sum = (language: Language): string => printed.map((text) => text[language]).join(" + ");
    rows.push([
      sumOf,
      inBoth((language) => `${sum(language)} = ${formatCount(numerator, language)}`),
    ]);
  }
  rows.push([printedRate, fromFigure(rate.figure).text]);
  rows.push([impliedTotal, total ? countWords(total) : impossible]);
  if (target) rows.push(...targetRows(whole, target));
  return {
    heading,
    paragraphs: [assumption],
    table: {
      caption: heading,
      columns: [
        { label: { vi: "Nội dung", en: "Item" }, align: "start" },
        { label: { vi: "Giá trị", en: "Value" }, align: "end" },
      ],
      rows,
    },
  };
}

function targetRows(
  { attainment, missing }: AssessedWhole,
  target: Target,
): readonly (readonly Text[])[] {
  const goal = inBoth((language) => formatExactPercent(target.value, language));
  return [
    [
      targetLabel,
      inBoth((language) => `${target.comparator === ">=" ? "≥" : "≤"} ${goal[language]}`),
    ],
    [
      gapLabel,
      attainment ? rangeWords(attainment.gap.range, { unit: "plain", decimals: 2 }) : same("—"),
    ],
    [
      attainmentLabel,
      attainment?.attainment
        ? rangeWords(attainment.attainment.range, { unit: "percent", decimals: 2 })
        : same("—"),
    ],
    [missingLabels[target.comparator], missing ? countWords(missing) : same("—")],
  ];
}

const counted: Text = { vi: "Số hồ sơ đã in", en: "Printed count" };
const sumOf: Text = { vi: "Cộng", en: "Sum" };
const printedRate: Text = { vi: "Tỷ lệ đã in", en: "Printed rate" };
const impliedTotal: Text = {
  vi: "Tổng số hồ sơ suy ra (không được in)",
  en: "Implied total of dossiers (not printed)",
};
const impossible: Text = {
  vi: "không có tổng nào phù hợp: các số liệu mâu thuẫn nhau",
  en: "no total fits: the figures contradict each other",
};
const targetLabel: Text = { vi: "Mục tiêu", en: "Target" };
const gapLabel: Text = { vi: "So với mục tiêu (điểm %)", en: "Gap to the target (points)" };
const attainmentLabel: Text = { vi: "Mức hoàn thành mục tiêu", en: "Attainment of the target" };
const missingLabels: Readonly<Record<Target["comparator"], Text>> = {
  ">=": { vi: "Số hồ sơ còn thiếu để đạt mục tiêu", en: "Dossiers still missing to the target" },
  "<=": { vi: "Số hồ sơ vượt quá mục tiêu", en: "Dossiers beyond the target" },
};
const assumption: Text = {
  vi: "Giả định: các số đếm đã in là tử số của tỷ lệ đã in, và tỷ lệ được làm tròn nửa lên. Tổng số và mọi kết quả dưới đây là khoảng, vì nguồn không in mẫu số.",
  en: "Assumed: the printed counts are the numerator of the printed rate, and the rate is rounded half up. The total and all that follows from it are ranges, since the source prints no denominator.",
};
