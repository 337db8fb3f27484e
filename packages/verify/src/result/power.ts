/** How much a passed check says: the figures of the same form that would have passed as well. */
export interface Power {
  readonly passing: bigint;
  readonly of: bigint;
  /** Every figure would have passed, so that passing says nothing. */
  readonly vacuous: boolean;
}
