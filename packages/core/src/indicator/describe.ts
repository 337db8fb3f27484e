import type { Language, Text } from "../diagnostic/text.ts";
import { describePredicate } from "../dossier/describe-predicate.ts";
import type { PeriodBasis } from "../engine/plan.ts";
import type { CountIndicator, Indicator, Subject } from "./indicator.ts";

const subjects: Readonly<Record<Subject, Text>> = {
  dossier: { vi: "hồ sơ", en: "dossiers" },
  procedure: { vi: "thủ tục hành chính", en: "procedures" },
  petition: { vi: "phản ánh, kiến nghị", en: "petitions" },
  person: { vi: "người dân", en: "people" },
  staff: { vi: "công chức bộ phận một cửa", en: "staff of one-stop desks" },
  desk: { vi: "bộ phận một cửa", en: "one-stop desks" },
};

const bases: Readonly<Record<PeriodBasis, Text>> = {
  received: { vi: "tiếp nhận trong kỳ", en: "received in the period" },
  resolved: { vi: "kết thúc trong kỳ", en: "ended in the period" },
  due: { vi: "đến hạn trong kỳ", en: "due in the period" },
};

/**
 * Says a definition in one sentence.
 *
 * @example
 * describe(onlineShare, "en") // "Of all dossiers received in the period, the share submitted online."
 * describe(onlineShare, "vi") // "Trong tổng số hồ sơ tiếp nhận trong kỳ, tỷ lệ hồ sơ nộp trực tuyến."
 */
export function describe(indicator: Indicator | CountIndicator, language: Language): string {
  const { subject, basis, kind, numerator, denominator } = indicator;
  const noun = subjects[subject][language];
  const whole = basis === null ? noun : `${noun} ${bases[basis][language]}`;
  const limit = denominator.kind === "always" ? null : describePredicate(denominator, language);
  const part = describePredicate(numerator, language);
  return sentences[language][kind]({ noun, whole, limit, part });
}

interface Parts {
  readonly noun: string;
  readonly whole: string;
  readonly limit: string | null;
  readonly part: string;
}

const sentences = {
  vi: {
    share: ({ noun, whole, limit, part }: Parts) =>
      `Trong tổng số ${whole}${limit ? `, chỉ tính ${noun} ${limit}` : ""}, tỷ lệ ${noun} ${part}.`,
    ratio: ({ noun, whole, limit, part }: Parts) =>
      `Số ${noun} ${part} chia cho số ${noun} ${limit ?? "bất kỳ"}, tính trên ${whole}.`,
  },
  en: {
    share: ({ whole, limit, part }: Parts) =>
      `Of all ${whole}${limit ? `, counting only those ${limit}` : ""}, the share ${part}.`,
    ratio: ({ noun, whole, limit, part }: Parts) =>
      `The number of ${noun} ${part}, divided by the number of ${noun} ${limit ?? "of any kind"}, among ${whole}.`,
  },
};
