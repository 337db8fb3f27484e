import { type CountIndicator, type Indicator, TyleError } from "@tyle/core";
import { onlineIndicators } from "./online.data.ts";
import { readinessIndicators } from "./readiness.data.ts";
import {
  digitisationIndicators,
  opennessIndicators,
  paymentIndicators,
  satisfactionIndicators,
} from "./service-quality.data.ts";
import { timelinessIndicators } from "./timeliness.data.ts";

/** Every indicator of this package, the ten meanings of the online rate first. */
export const indicators: readonly (Indicator | CountIndicator)[] = [
  ...onlineIndicators,
  ...timelinessIndicators,
  ...opennessIndicators,
  ...paymentIndicators,
  ...digitisationIndicators,
  ...satisfactionIndicators,
  ...readinessIndicators,
];

/**
 * Finds an indicator by its id; upper and lower case are the same.
 *
 * @throws {TyleError} `argument/invalid` that names those with a similar id.
 * @example
 * findIndicator("onl_766").label.vi // "Tỷ lệ hồ sơ nộp trực tuyến (Bộ chỉ số 766, mục 3.3)"
 */
export function findIndicator(id: string): Indicator | CountIndicator {
  const wanted = id.toUpperCase();
  const found = indicators.find((indicator) => indicator.id === wanted);
  if (found) return found;
  const [stem] = wanted.split("_");
  const similar = indicators.filter((indicator) => indicator.id.startsWith(stem ?? ""));
  const known = (similar.length > 0 ? similar : indicators).map((indicator) => indicator.id);
  throw new TyleError("argument/invalid", {
    en: `There is no indicator "${id}". Known are ${known.join(", ")}.`,
    vi: `Không có chỉ tiêu "${id}". Các chỉ tiêu đã biết: ${known.join(", ")}.`,
  });
}
