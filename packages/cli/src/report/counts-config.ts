import type { Language, Text } from "@tyle/core";
import type { FigureSource, TargetConfig } from "../config/run-config.ts";

/** A target that may have been in force for some time only. */
export interface DatedTargetConfig extends TargetConfig {
  /** The first day in force. */
  readonly from?: string;
  /** The first day no longer in force. */
  readonly until?: string;
}

/** What `tyle report` reads for counts of a province over several periods, across changes of its units. */
export interface CountsConfig {
  readonly title: Text;
  readonly language: Language;
  /** The code of the province whose communes are shown. */
  readonly province: string;
  /** The day whose units are shown; counts of earlier units are moved to them where that is exact. */
  readonly unitsOf: string;
  readonly indicator: {
    readonly id: string;
    readonly label: Text;
    readonly definition: Text;
    readonly decimals: number;
  };
  /** Files of counts, each with the numerator and the denominator of one period. */
  readonly figures: readonly FigureSource[];
  readonly targets: readonly DatedTargetConfig[];
  readonly notes: readonly Text[];
  /** A GeoJSON file of the communes; without one the map is of tiles. */
  readonly map?: string;
}
