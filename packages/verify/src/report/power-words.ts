import { formatCount, formatCounted, type Language } from "@tyle/core";
import type { Power } from "../result/power.ts";

/** Says how much a passed check says. */
export function formatPower({ passing, of, vacuous }: Power, language: Language): string {
  if (vacuous) return vacuousWords[language];
  const [some, all] = [formatCount(passing, language), formatCount(of, language)];
  return language === "vi"
    ? `${some} trong ${all} số cùng dạng sẽ khớp.`
    : `${some} of ${formatCounted(all, "figure")} of this form would pass.`;
}

const vacuousWords: Record<Language, string> = {
  vi: "Phép kiểm tra này không nói lên điều gì: số nào cùng dạng cũng sẽ khớp.",
  en: "The check is vacuous: every figure of this form would have passed.",
};
