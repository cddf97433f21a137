import { withLinks } from "../with-links.ts";
import { TicketTypeEntity } from "./ticket-type-entity.ts";

/** A ticket type as the resource answers it. */
export const TicketTypeEntityWithLinks = withLinks(TicketTypeEntity);
