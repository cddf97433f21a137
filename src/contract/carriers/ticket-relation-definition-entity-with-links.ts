import { withLinks } from "../with-links.ts";
import { TicketRelationDefinitionEntity } from "./ticket-relation-definition-entity.ts";

/** A definition of relations, as its resource answers it. */
export const TicketRelationDefinitionEntityWithLinks = withLinks(TicketRelationDefinitionEntity);
