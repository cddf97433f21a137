import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { NamedRecords } from "../../storage/tickets/load-ticket.ts";

type Naming = Pick<TicketInput, "personId" | "secondaryPersonIds" | "saleId" | "projectId">;

/** The records outside the desk that a wish names. */
export function namedIn(wish: Naming): NamedRecords {
  const { personId = 0, secondaryPersonIds = [], saleId = 0, projectId = 0 } = wish;
  return {
    personIds: [personId, ...secondaryPersonIds].filter(isGiven),
    saleIds: [saleId].filter(isGiven),
    projectIds: [projectId].filter(isGiven),
  };
}

const isGiven = (id: number): boolean => id !== 0;
