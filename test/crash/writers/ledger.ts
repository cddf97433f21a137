/** What a client wanted to be stored. Each attempt marks what it writes with its number. */
export type AttemptKind = "create" | "update" | "message" | "attachment" | "mail" | "job";

/**
 * What the client was told: it is stored; it is not; or nothing, because the server was killed or could not
 * reach its database. The last may be either.
 */
export type Outcome = "stored" | "refused" | "unknown";

export interface Attempt {
  readonly id: number;
  readonly kind: AttemptKind;
  /** 0 = told by the answer alone. */
  ticketId: number;
  outcome: Outcome;
  /** Version of the ticket that the answer named; 0 = none. */
  version: number;
  /** A kind of answer that no client should get. */
  fault: string | null;
}

/** What clients did, and what they were told of it. It outlives the servers. */
export interface Ledger {
  readonly attempts: readonly Attempt[];
  /** Notes an attempt before it is sent: from then on it may be stored. */
  begin(kind: AttemptKind, ticketId?: number): Attempt;
}

export function createLedger(): Ledger {
  const attempts: Attempt[] = [];
  return {
    attempts,
    begin(kind, ticketId = 0) {
      const id = attempts.length + 1;
      const attempt: Attempt = {
        id,
        kind,
        ticketId,
        outcome: "unknown",
        version: 0,
        fault: null,
      };
      attempts.push(attempt);
      return attempt;
    },
  };
}

/** The text by which an attempt is found again. */
export function markOf({ kind, id }: Pick<Attempt, "kind" | "id">): string {
  const words = { create: "save", update: "save", job: "job" } as const;
  return `${kind in words ? words[kind as keyof typeof words] : kind} ${id}`;
}
