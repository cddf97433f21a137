import { TicketRelationResult } from "../../../../contract/carriers/ticket-relation-result.ts";
import { TicketRelationType } from "../../../../contract/enums/ticket-relation.ts";
import { embedded, int32, list, oneOf, text } from "../../../../contract/member.ts";
import {
  createRelations,
  validateRelations,
} from "../../../usecases/relations/create-relations.ts";
import { presentRelationResults } from "../../presenters/present-relation-result.ts";
import { readRelationComment } from "../../relations/relation-comment.ts";
import { defineOperation } from "../agent-operation.ts";

const proposed = {
  SourceTicketIds: list(int32()),
  DestinationTicketId: int32(),
  RelationType: oneOf(TicketRelationType),
} as const;

/** Tells which of several tickets could be related to one. */
export const validateTicketRelations = defineOperation({
  agent: "Ticket",
  name: "ValidateTicketRelations",
  summary: "Tells for each of several tickets whether it can be related to one, without doing it.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: proposed },
  answer: { kind: "value", member: list(embedded(TicketRelationResult)) },
  run: async ({ context, caller, body, presentation }) => {
    const judged = await validateRelations(context, caller, {
      sourceTicketIds: body.SourceTicketIds,
      destinationTicketId: body.DestinationTicketId,
      type: body.RelationType,
    });
    return presentRelationResults(judged, presentation.language);
  },
});

/** Relates several tickets to one, as far as that can be. */
export const createTicketRelations = defineOperation({
  agent: "Ticket",
  name: "CreateTicketRelations",
  summary: "Relates several tickets to one, and tells for each whether it could be done.",
  query: {},
  body: { kind: "arguments", members: { ...proposed, Comment: text() } },
  answer: { kind: "value", member: list(embedded(TicketRelationResult)) },
  run: async ({ context, caller, body, presentation }) => {
    const judged = await createRelations(context, caller, {
      sourceTicketIds: body.SourceTicketIds,
      destinationTicketId: body.DestinationTicketId,
      type: body.RelationType,
      comment: readRelationComment(body.Comment) ?? "",
    });
    return presentRelationResults(judged, presentation.language);
  },
});
