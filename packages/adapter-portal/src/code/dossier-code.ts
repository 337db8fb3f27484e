import { type LocalDate, safeParseLocalDate } from "@tyle/core";

/** A dossier code in its parts. */
export interface DossierCode {
  /** The code in the order of today, largest office first: "H56.22.17-210531-0001". */
  readonly code: string;
  /** The office, largest first: ["H56", "22", "17"]. */
  readonly office: readonly string[];
  /** The day in the code. Codes may be made up when they are sent on, so it is no date of reception. */
  readonly day: LocalDate;
  readonly serial: string;
}

/** Smallest office first, three or two digits each, "000" and "00" where there is none (circular 01/2018/TT-VPCP, article 19). */
const smallestFirst = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Z]\d{2})-(\d{6})-(\d{4,5})$/;
const largestFirst = /^([A-Z]\d{2}(?:\.\d{1,3}){0,3})-(\d{6}|\d{8})-(\d{4,7})$/;

/**
 * Reads a dossier code of any observed shape, or gives `null`.
 *
 * @example
 * safeParseDossierCode("000.17.22.H56-210531-0001")?.code // "H56.22.17-210531-0001"
 */
export function safeParseDossierCode(text: string): DossierCode | null {
  const plain = text.trim().toUpperCase();
  const old = smallestFirst.exec(plain);
  if (old) {
    const [, ...parts] = old;
    const office = parts.slice(0, 4).reverse();
    return build(
      office.filter((part) => !/^0+$/.test(part)),
      parts[4] ?? "",
      parts[5] ?? "",
    );
  }
  const match = largestFirst.exec(plain);
  return match && build((match[1] ?? "").split("."), match[2] ?? "", match[3] ?? "");
}

function build(office: readonly string[], digits: string, serial: string): DossierCode | null {
  const full = digits.length === 8 ? digits : `20${digits}`;
  const day = safeParseLocalDate(`${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`);
  return day && { code: `${office.join(".")}-${digits}-${serial}`, office, day, serial };
}
