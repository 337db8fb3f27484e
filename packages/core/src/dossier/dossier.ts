/** How a dossier came in: over the portal, at the counter, or by public post. */
export type Channel = "online" | "direct" | "postal";

/** How far a procedure is offered online: "toàn trình", "một phần", or information only. */
export type ServiceLevel = "full" | "partial" | "information";

/** What a status means for counting, whatever the portal calls it. */
export type StatusClass = "not-received" | "open" | "suspended" | "resolved" | "returned";

/** A moment of local time as "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM:SS". Sorts as text within one form. */
export type LocalMoment = string;

/** What may be true, false or unknown of a dossier. */
export type DossierFlag =
  | "fee-bearing"
  | "paid-online"
  | "electronic-result"
  | "digitised"
  | "data-reused";

/** One application to an office. `null` is unknown; it is never taken for a value. */
export interface Dossier {
  readonly code: string | null;
  /** The code of the unit that received it. */
  readonly unit: string | null;
  readonly procedure: string | null;
  readonly channel: Channel | null;
  readonly serviceLevel: ServiceLevel | null;
  readonly status: StatusClass | null;
  readonly receivedAt: LocalMoment | null;
  readonly dueAt: LocalMoment | null;
  readonly endedAt: LocalMoment | null;
  readonly flags?: Readonly<Partial<Record<DossierFlag, boolean>>>;
}
