import type { NextTicket } from "../../../contract/additions/next-ticket.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";

const PATH = "counterfoil/v1/next";

/** A ticket that was taken because it waits for somebody and is due first. */
export interface TakenTicket {
  readonly ticketId: number;
  readonly categoryName: string;
  readonly deadline: Date | null;
  /** Why it is this one. */
  readonly reason: string;
}

/** What came of asking for the next ticket. */
export type Taken =
  | { readonly kind: "taken"; readonly ticket: TakenTicket }
  | {
      readonly kind: "empty";
      /** Why there is none. */
      readonly reason: string;
      /** When the next postponed ticket comes back; null = none does. */
      readonly postponedAt: Date | null;
    };

/** Takes the most urgent ticket of the user's categories. */
export async function takeNext(api: Api): Promise<Taken> {
  const { value } = await api.call<JsonOf<typeof NextTicket>>(PATH, { method: "POST" });
  const { Ticket: ticket, NextPostponedAt, QueueCategory, DeadlineAt } = value;
  const reason = value.Reason ?? "";
  if (ticket === null) return { kind: "empty", reason, postponedAt: dateOf(NextPostponedAt) };
  return {
    kind: "taken",
    ticket: {
      ticketId: ticket.TicketId,
      categoryName: QueueCategory ?? "",
      deadline: dateOf(DeadlineAt),
      reason,
    },
  };
}

/** Leaves it to whoever takes the next one; leads see the reason. */
export async function putBack(api: Api, ticketId: number, reason: string): Promise<void> {
  const path = `${PATH}/${String(ticketId)}/skip`;
  await api.call(path, { method: "POST", body: { Reason: reason } });
}

/** Dates before this mean that there is none. */
const FIRST_YEAR = 1760;

function dateOf(text: string | null): Date | null {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) || date.getFullYear() < FIRST_YEAR ? null : date;
}
