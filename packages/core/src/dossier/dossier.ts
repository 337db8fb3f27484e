/** How a dossier came in: over the portal, at the counter, or by public post. */
export type Channel = "online" | "direct" | "postal";

/** How far a procedure is offered online: "toàn trình", "một phần", or information only. */
export type ServiceLevel = "full" | "partial" | "information";

/** What a status means for counting, whatever the portal calls it. */
export type StatusClass = "not-received" | "open" | "suspended" | "resolved" | "returned";

/** A moment of local time as "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM:SS". Sorts as text within one form. */
export type LocalMoment = string;

/** What may be true, false or unknown of a dossier. */
export const dossierFlags = [
  /** Its procedure bears a fee or charge. */
  "fee-bearing",
  /** Every fee line of this dossier is 0. */
  "fee-waived",
  "paid-online",
  /** Its procedure ends in a paper or document. */
  "result-required",
  "electronic-result",
  /** Its procedure meets the conditions for full online service, whether that is offered or not. */
  "full-eligible",
  /** Both the papers handed in and the result are digitised. */
  "digitised",
  /** At least one digitised paper was used again. */
  "data-reused",
  /** A paper came from the applicant's store on the national portal. */
  "personal-store-used",
  /** Data of the national population database was used. */
  "citizen-data-used",
  /** Known to the national portal. */
  "synchronised",
  /** A complaint, a repeated petition or a "dislike" goes with it. */
  "complained",
] as const;

/** One of `dossierFlags`. */
export type DossierFlag = (typeof dossierFlags)[number];

/** A request to the applicant to complete the dossier. `completedAt` is `null` while it is unanswered. */
export interface Supplement {
  readonly requestedAt: LocalMoment;
  readonly completedAt: LocalMoment | null;
}

/** One application to an office. `null` is unknown; it is never taken for a value. */
export interface Dossier {
  readonly code: string | null;
  /** The code of the unit that received it. */
  readonly unit: string | null;
  /** The tier of that unit, such as "province", "district" or "commune". */
  readonly unitLevel?: string | null;
  readonly procedure: string | null;
  readonly channel: Channel | null;
  readonly serviceLevel: ServiceLevel | null;
  readonly status: StatusClass | null;
  readonly receivedAt: LocalMoment | null;
  readonly dueAt: LocalMoment | null;
  /** When the legal time of the procedure runs out; the 766 rule asks it of dossiers without a due moment. */
  readonly legalDueAt?: LocalMoment | null;
  /**
   * `null` while it is open. Where several events are recorded, finished comes before handed over, and that before
   * stopped, refused or withdrawn.
   */
  readonly endedAt: LocalMoment | null;
  /** Left out where there was none. */
  readonly supplements?: readonly Supplement[];
  readonly flags?: Readonly<Partial<Record<DossierFlag, boolean>>>;
  /** How many like dossiers this record stands for; 1 where left out. Tables of sums made beforehand have it. */
  readonly weight?: bigint;
}
