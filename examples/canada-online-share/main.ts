import {
  formatNumber,
  formatPercent,
  type KnownRate,
  knownPercent,
  proposeTotalOrigin,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { onlineShares } from "./online-share-variants.ts";
import { readServices } from "./read-services.ts";

const format = { language: "en", decimals: 2 } as const;

function shown(rate: KnownRate): string {
  const range = knownPercent(rate)?.range;
  const [low, high] = [range?.lower, range?.upper].map((end) =>
    end ? formatPercent(end.value, format) : "no end",
  );
  return low === high ? `${low}` : `${low} to ${high}`;
}

const [path, year = "2023-2024"] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write("usage: node main.ts si_2024.csv [2023-2024]\n");
  process.exitCode = 2;
} else {
  const services = await readServices(fileSource(path));
  for (const entry of onlineShares(services, year)) {
    const { label, rate, numerator, denominator, items, differences } = entry;
    process.stdout.write(
      `${shown(rate)}  ${label.en}: ${numerator.min}/${denominator.min}, ${items} services\n`,
    );
    for (const { cause, denominator: change, alone } of differences.slice(0, 3)) {
      const points = alone?.range.lower && formatNumber(alone.range.lower.value, format);
      process.stdout.write(
        `    ${cause.label.en}: ${change}${points ? `, alone ${points} points` : ""}\n`,
      );
    }
  }
  const { origin, equal, of, equalWithGaps } = proposeTotalOrigin(services);
  process.stdout.write(
    `Totals seem to be ${origin}: ${equal} of ${of} are the sum of the channels that are there, ${equalWithGaps} of them with one missing.\n`,
  );
}
