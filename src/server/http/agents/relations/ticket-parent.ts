import { int32, text } from "../../../../contract/member.ts";
import { getParentId } from "../../../usecases/relations/get-relations.ts";
import { setParent } from "../../../usecases/relations/set-parent.ts";
import { readRelationComment } from "../../relations/relation-comment.ts";
import { defineOperation } from "../agent-operation.ts";

/** The parent of a ticket; 0 = none. */
export const getTicketParentId = defineOperation({
  agent: "Ticket",
  name: "GetTicketParentId",
  summary: "Gets the id of a ticket's parent. 0 when it has none that you may read.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketId: int32() } },
  answer: { kind: "value", member: int32() },
  run: ({ context, caller, body }) => getParentId(context, caller, body.TicketId),
});

/** Gives a ticket another parent, or takes it away. */
export const setTicketParent = defineOperation({
  agent: "Ticket",
  name: "SetTicketParent",
  summary: "Gives a ticket a parent in place of the one it has; 0 leaves it without one.",
  query: {},
  body: {
    kind: "arguments",
    members: { TicketId: int32(), ParentTicketId: int32(), Comment: text() },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { TicketId: ticketId, ParentTicketId: parentTicketId } = body;
    const comment = readRelationComment(body.Comment);
    await setParent(context, caller, { ticketId, parentTicketId, comment });
  },
});
