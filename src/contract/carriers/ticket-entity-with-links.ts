import { withLinks } from "../with-links.ts";
import { TicketEntity } from "./ticket-entity.ts";

/** A ticket in full, as its resource answers it. */
export const TicketEntityWithLinks = withLinks(TicketEntity);
