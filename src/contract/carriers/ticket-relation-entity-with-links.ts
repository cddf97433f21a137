import { withLinks } from "../with-links.ts";
import { TicketRelationEntity } from "./ticket-relation-entity.ts";

/** A relation between tickets, as its resource answers it. */
export const TicketRelationEntityWithLinks = withLinks(TicketRelationEntity);
