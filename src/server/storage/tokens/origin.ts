/** What a ticket or token was made from, and ends with when that is ended on purpose. */
export interface Origin {
  readonly sessionId: number | null;
  /** Id of the consent; everything that came out of one has the same. */
  readonly grantId: string | null;
}
