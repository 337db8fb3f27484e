import type { StatusClass, Text } from "@tyle/core";

/** The two ways in use to class a status: for form II.06, and for the progress of the 766 index. */
export type StatusClassification = "ii-06" | "766";

/** One status of a portal. */
export interface StatusEntry {
  readonly code: string;
  readonly label: Text;
  /** Other names of the same status. */
  readonly aliases: readonly string[];
  readonly classes: Readonly<Record<StatusClassification, StatusClass>>;
}

/** The statuses of one system. */
export type StatusCatalogue = readonly StatusEntry[];

/** The same name, whatever its letter case and the form of its accents. */
const fold = (text: string): string => text.normalize("NFC").trim().toLowerCase();

const namesOf = ({ code, label, aliases }: StatusEntry): readonly string[] => [
  code,
  label.vi,
  ...aliases,
];

/**
 * The class of a status given by code, label or another name; `null` when the catalogue does not know it.
 *
 * @example
 * classifyStatus(nationalStatuses, "5", "ii-06") // "open"
 * classifyStatus(nationalStatuses, "Yêu cầu bổ sung giấy tờ", "766") // "suspended"
 */
export function classifyStatus(
  catalogue: StatusCatalogue,
  status: string,
  classification: StatusClassification,
): StatusClass | null {
  const name = fold(status);
  const entry = catalogue.find((each) => namesOf(each).some((known) => fold(known) === name));
  return entry?.classes[classification] ?? null;
}

/**
 * The words of each class, as readers of portal exports take them.
 *
 * @example
 * statusWords(nationalStatuses, "766").suspended // ["5", "Yêu cầu bổ sung giấy tờ", "waiting", …]
 */
export function statusWords(
  catalogue: StatusCatalogue,
  classification: StatusClassification,
): Readonly<Record<StatusClass, readonly string[]>> {
  const of = (wanted: StatusClass): readonly string[] =>
    catalogue.filter(({ classes }) => classes[classification] === wanted).flatMap(namesOf);
  return {
    "not-received": of("not-received"),
    open: of("open"),
    suspended: of("suspended"),
    resolved: of("resolved"),
    returned: of("returned"),
  };
}
