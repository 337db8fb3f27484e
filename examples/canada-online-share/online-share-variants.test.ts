import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  formatNumber,
  formatPercent,
  knownPercent,
  memorySource,
  proposeTotalOrigin,
  rate,
  rational,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { describe, expect, it } from "vitest";
import { onlineShares } from "./online-share-variants.ts";
import { readServices } from "./read-services.ts";

// The published file is not ours to commit; it is read where somebody has put it.
const published = fileURLToPath(
  new URL("../../../shared/data/canada/si_2024.csv", import.meta.url),
);

const isThere = existsSync(published);
if (!isThere) process.stderr.write("skipped: the service inventory of Canada is not here\n");

const header =
  "fiscal_yr,service_id,service_scope,num_phone_enquiries,num_applications_online,num_applications_by_phone,num_applications_in_person,num_applications_by_mail,num_applications_by_email,num_applications_by_fax,num_applications_by_other,num_applications_total";
const csv = (rows: readonly string[]) =>
  memorySource("services.csv", new TextEncoder().encode([header, ...rows].join("\n")));
const rangeOf = (entry: { rate: Parameters<typeof knownPercent>[0] } | undefined) =>
  entry && knownPercent(entry.rate)?.range;

describe("onlineShares", () => {
  const small = [
    '2023-2024,A,"EXTERN,INTERN",1000,60000,10000,0,30000,0,0,0,100000',
    "2023-2024,B,EXTERN,20000,NA,100000,0,0,0,0,0,100000",
    "2023-2024,C,EXTERN,30000,5000,15000,ND,0,0,0,0,20000",
    "2023-2024,D,EXTERN,0,ND,35200,ND,ND,72000,ND,ND,107200",
    "2023-2024,E,INTERN,0,90000,0,0,0,0,0,0,90000",
    "2024-2025,A,EXTERN,0,99000,1000,0,0,0,0,0,100000",
  ];

  it("sets the definitions side by side and names the services that make the difference", async () => {
    const services = await readServices(csv(small));
    const [asCoded, reportingOnly, withEnquiries, reported, derived] = onlineShares(
      services,
      "2023-2024",
    );
    expect(asCoded?.rate).toEqual(rate(60000n, 307200n));
    expect(reportingOnly?.rate).toEqual(rate(60000n, 100000n));
    expect(
      reportingOnly?.differences.map(({ cause, denominator }) => [cause.id, denominator]),
    ).toEqual([
      ["D", -107200n],
      ["B", -100000n],
    ]);
    expect(withEnquiries?.rate).toEqual(rate(65000n, 378200n));
    expect(reported?.rate).toEqual(rate(60000n, 307200n));
    expect(derived?.numerator).toEqual({ min: 60000n, max: null });
    expect(rangeOf(derived)?.upper).toEqual({ value: rational(1n), closed: false });
  });

  it.skipIf(!isThere)("gives the three official answers to one question", async () => {
    const services = await readServices(fileSource(published));
    const ledger = onlineShares(services, "2023-2024");
    const byId = Object.fromEntries(ledger.map((entry) => [entry.variant, entry]));
    const shares = ["as-coded", "reporting-only", "with-enquiries"].map(
      (id) => percents(rangeOf(byId[id]))[0],
    );
    expect(shares).toEqual(["64.62%", "87.21%", "55.23%"]);
    expect(byId["as-coded"]).toMatchObject({ rate: rate(254429380n, 393735336n), items: 103n });
    expect(byId["reporting-only"]).toMatchObject({
      rate: rate(254429380n, 291728286n),
      items: 85n,
    });
    expect(byId["with-enquiries"]).toMatchObject({
      rate: rate(254449174n, 460712896n),
      items: 118n,
    });

    const [first, ...others] = byId["reporting-only"]!.differences;
    expect(first).toMatchObject({ cause: { id: "669" }, numerator: 0n, denominator: -89154252n });
    expect(others).toHaveLength(17);
    expect(formatNumber(first!.alone!.range.lower!.value, { language: "en", decimals: 1 })).toBe(
      "18.9",
    );

    // No channel leaves room in a reported total, so "no data" is forced to 0; added up, it has no upper end.
    expect(byId["bounds-reported"]?.rate).toEqual(rate(254429380n, 393735336n));
    expect(byId["bounds-derived"]?.numerator.max).toBeNull();
    expect(percents(rangeOf(byId["bounds-online-only"]))).toEqual(["64.62%", "90.53%"]);
    expect(proposeTotalOrigin(services)).toEqual({
      origin: "derived",
      equal: 1752,
      of: 1752,
      equalWithGaps: 376,
    });
  });
});

const percents = (range: ReturnType<typeof rangeOf>) =>
  [range?.lower, range?.upper].map(
    (end) => end && formatPercent(end.value, { language: "en", decimals: 2 }),
  );
