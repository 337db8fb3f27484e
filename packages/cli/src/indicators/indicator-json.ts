import { type CountIndicator, describe, type Indicator, type Text } from "@tyle/core";

/** An indicator as the command prints it in JSON: the definition, and its sentence in both languages. */
export type IndicatorJson = (Indicator | CountIndicator) & { readonly sentence: Text };

/** Puts the sentence beside the definition. */
export const toIndicatorJson = (indicator: Indicator | CountIndicator): IndicatorJson => ({
  ...indicator,
  sentence: { vi: describe(indicator, "vi"), en: describe(indicator, "en") },
});
