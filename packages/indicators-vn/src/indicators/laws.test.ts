import { testIndicator } from "@tyle/testkit";
import { indicators } from "./catalogue.ts";

// No expected number is written down here: the laws follow from each definition.
for (const indicator of indicators) testIndicator(indicator, { samples: 1 });
