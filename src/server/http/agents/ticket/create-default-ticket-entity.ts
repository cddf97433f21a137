import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { accessToNewTicket } from "../../../../domain/access/access-to-ticket.ts";
import { wantsAutomaticOwner } from "../../../../domain/ticket/save/apply-owner.ts";
import { getDefaultTicket } from "../../../usecases/default-ticket.ts";
import { encodeCustomFields } from "../../presenters/custom-fields/encode-custom-fields.ts";
import { automatic } from "../../presenters/present-associate.ts";
import { presentTicket } from "../../presenters/present-ticket.ts";
import { presentTicketRights } from "../../presenters/present-ticket-rights.ts";
import { defineOperation } from "../agent-operation.ts";

/** Instants of a ticket that nobody has saved: none of them has come. */
const notYet = {
  CreatedAt: null,
  LastChanged: null,
  Deadline: null,
  Activate: null,
  AlertTimeout: null,
} as const;

/** What a new ticket of the caller starts as. Stores nothing; posting it back creates the ticket. */
export const createDefaultTicketEntity = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultTicketEntity",
  summary: "Makes an unsaved ticket with your defaults filled in.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, presentation }) => {
    const { desk, details } = await getDefaultTicket(context, caller);
    const { ticket } = details;
    const { language } = presentation;
    const category = desk.categories.get(ticket.categoryId);
    const access = category === undefined ? "none" : accessToNewTicket(caller, category);
    const entity = presentTicket(
      details,
      {
        ...presentTicketRights(caller, access, { state: "new", language }),
        customFields: encodeCustomFields(ticket.customFields, desk.customFields, presentation),
      },
      { desk, language },
    );
    const rulesChoose = wantsAutomaticOwner({ input: {}, stored: null, caller });
    return { ...entity, ...notYet, OwnedBy: rulesChoose ? automatic : entity.OwnedBy };
  },
});
