import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";

type Ticket = JsonOf<typeof TicketEntity>;

/** A ticket that was taken because it waits for somebody and is due first. */
export interface TakenTicket {
  readonly ticketId: number;
  readonly title: string;
  readonly categoryName: string;
  readonly deadline: Date | null;
}

/** Takes the most urgent ticket of the user's categories; null when none waits. */
export async function takeNext(api: Api): Promise<TakenTicket | null> {
  const ticket = await api.agent<Ticket | null>("Ticket/GetNextInQueue");
  if (ticket === null) return null;
  return {
    ticketId: ticket.TicketId,
    title: ticket.Title ?? "",
    categoryName: ticket.Category?.Fullname ?? "",
    deadline: dateOf(ticket.Deadline),
  };
}

/** Leaves it to whoever takes the next one. */
export async function putBack(api: Api, { ticketId }: TakenTicket): Promise<void> {
  const path = `v1/Ticket/${String(ticketId)}`;
  await api.call(path, { method: "PUT", body: { OwnedBy: { AssociateId: 0 } } });
}

interface PostponedPage {
  readonly value: readonly { readonly activated: string | null }[];
}

/** When the next postponed ticket comes back; null when none is postponed. */
export async function nextPostponedAt(api: Api): Promise<Date | null> {
  const { value } = await api.call<PostponedPage>("v1/Archive/Ticket", {
    query: {
      $select: "activated",
      $filter: "status oneOf (3) and activated isNotNull",
      $orderBy: "activated asc",
      $top: 1,
    },
  });
  return dateOf(value.value[0]?.activated ?? null);
}

/** Dates before this mean that there is none. */
const FIRST_YEAR = 1760;

function dateOf(text: string | null): Date | null {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) || date.getFullYear() < FIRST_YEAR ? null : date;
}
