/** What a client saw of a ticket in one answer. */
export interface SeenState {
  readonly version: number;
  readonly title: string;
  readonly author: string;
  readonly statusId: number;
  readonly tags: readonly string[];
  readonly messageIds: readonly number[];
}

/** What a client wished of a ticket. Texts are used once, so that each says whose they are. */
export type Wish =
  | { readonly kind: "read" }
  /** Only if the ticket still has that version. */
  | { readonly kind: "retitle"; readonly title: string; readonly ifVersion: number }
  /** Whatever the version is. */
  | { readonly kind: "move"; readonly statusId: number; readonly author: string }
  /** Added to those that are there. */
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "message" };

export type Answer =
  | { readonly kind: "state"; readonly state: SeenState }
  | { readonly kind: "message"; readonly messageId: number }
  /** The ticket has another version. */
  | { readonly kind: "beaten" }
  | { readonly kind: "fault"; readonly text: string };

/** One call of one client about one ticket. Times are of one clock, in any unit. */
export interface RecordedCall {
  readonly client: number;
  readonly wish: Wish;
  readonly calledAt: number;
  readonly answeredAt: number;
  readonly answer: Answer;
}

/** All calls about one ticket. */
export interface TicketHistory {
  /** As its creation was answered, before any of the calls. */
  readonly first: SeenState;
  readonly calls: readonly RecordedCall[];
}

/** A call that was answered with the ticket as it was then. */
export interface SeeingCall extends RecordedCall {
  readonly state: SeenState;
}

export function seeingCalls(calls: readonly RecordedCall[]): readonly SeeingCall[] {
  return calls.flatMap((call) =>
    call.answer.kind === "state" ? [{ ...call, state: call.answer.state }] : [],
  );
}

export const isWrite = ({ wish }: RecordedCall): boolean => wish.kind !== "read";

/** One line about a call, for whoever looks for what went wrong. */
export function describeCall({ client, wish, calledAt, answeredAt, answer }: RecordedCall): string {
  const { kind, ...wished } = wish;
  const told =
    answer.kind === "state"
      ? `version ${answer.state.version}`
      : JSON.stringify({ ...answer, kind: undefined });
  const times = `${calledAt.toFixed(1)}-${answeredAt.toFixed(1)}`;
  return `${times} client ${client}: ${kind} ${JSON.stringify(wished)} -> ${answer.kind} ${told}`;
}
