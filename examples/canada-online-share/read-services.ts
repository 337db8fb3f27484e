import { csvReader } from "@tyle/adapter-spreadsheet";
import {
  type Cell,
  type Composition,
  cellText,
  missingCell,
  type Source,
  valueCell,
} from "@tyle/core";

/** Applications to one service in one year, by channel. */
export interface Service extends Composition {
  readonly year: string;
  readonly isExternal: boolean;
  readonly enquiriesByPhone: Cell<bigint>;
}

const channelColumns = {
  online: "num_applications_online",
  phone: "num_applications_by_phone",
  inPerson: "num_applications_in_person",
  mail: "num_applications_by_mail",
  email: "num_applications_by_email",
  fax: "num_applications_by_fax",
  other: "num_applications_by_other",
} as const;

/** Reads the service inventory of Canada. "NA" is not applicable, "ND" is no data; neither is 0. */
export async function readServices(source: Source): Promise<readonly Service[]> {
  const services: Service[] = [];
  let header: readonly string[] | undefined;
  for await (const { rows } of csvReader().read(source, { report: () => {} })) {
    for (const { cells } of rows) {
      const texts = cells.map(cellText);
      if (header) services.push(toService((name) => texts[header?.indexOf(name) ?? -1] ?? ""));
      else header = texts;
    }
  }
  return services;
}

const toService = (column: (name: string) => string): Service => ({
  id: column("service_id"),
  year: column("fiscal_yr"),
  isExternal: column("service_scope").split(",").includes("EXTERN"),
  enquiriesByPhone: toCell(column("num_phone_enquiries")),
  parts: Object.fromEntries(
    Object.entries(channelColumns).map(([channel, name]) => [channel, toCell(column(name))]),
  ),
  total: toCell(column("num_applications_total")),
});

function toCell(text: string): Cell<bigint> {
  if (/^\d+$/.test(text)) return valueCell(BigInt(text));
  return missingCell(text === "NA" ? "not-applicable" : "not-provided");
}
