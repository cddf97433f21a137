import { withLinks } from "../with-links.ts";
import { TicketMessageEntity } from "./ticket-message-entity.ts";

/** A message in full, as its resource answers it after a patch. */
export const TicketMessageEntityWithLinks = withLinks(TicketMessageEntity);
