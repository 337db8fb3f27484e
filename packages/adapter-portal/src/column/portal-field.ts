/** What a column of a dossier list can hold. */
export type PortalField =
  | "code"
  /** The second code of the same dossier, given by another system. */
  | "other-code"
  /** Its code on the national portal, where that has a column beside the two. */
  | "national-code"
  | "procedure"
  | "unit"
  /** The name of the office that received the dossier. */
  | "agency"
  | "channel"
  | "service-level"
  | "status"
  | "submitted-at"
  | "received-at"
  | "due-at"
  /** The end of processing. */
  | "ended-at"
  /** The handing over of the result; it stands in for the end where there is no column for that. */
  | "returned-at"
  | "paid-online"
  /** Lists within a dossier of the synchronisation payload. */
  | "fee-lines"
  | "papers"
  | "results"
  | "supplements"
  | "papers-digitised"
  | "data-reused"
  | "personal-store-used";

/** The headings of one system, in order of preference. Letters are compared without case, accents and blanks. */
export interface ColumnMap {
  /** Short name of the system or kind of export. */
  readonly name: string;
  readonly columns: Readonly<Partial<Record<PortalField, readonly string[]>>>;
}
