import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { accessToNewTicket } from "../../../domain/access/access-to-ticket.ts";
import { wantsAutomaticOwner } from "../../../domain/ticket/save/apply-owner.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import { encodeCustomFields } from "../presenters/custom-fields/encode-custom-fields.ts";
import { automatic } from "../presenters/present-associate.ts";
import { presentTicketRights } from "../presenters/present-ticket-rights.ts";
import { presentTicket } from "../presenters/present-ticket.ts";
import type { CallPresentation } from "../presenters/presentation.ts";

/** Instants of a ticket that nobody has saved: none of them has come. */
const notYet = {
  CreatedAt: null,
  LastChanged: null,
  Deadline: null,
  Activate: null,
  AlertTimeout: null,
} as const;

/** What a new ticket of the caller starts as. An owner whom rules would choose is not chosen yet. */
export function presentDefaultTicket(
  { desk, caller, details }: TicketView,
  reader: Omit<CallPresentation, "desk">,
): Wire<typeof TicketEntity> {
  const { ticket } = details;
  const { language } = reader;
  const category = desk.categories.get(ticket.categoryId);
  const access = category === undefined ? "none" : accessToNewTicket(caller, category);
  const entity = presentTicket(
    details,
    {
      ...presentTicketRights(caller, access, "new", language),
      customFields: encodeCustomFields(ticket.customFields, desk.customFields, reader),
    },
    { desk, language },
  );
  const rulesChoose = wantsAutomaticOwner({ input: {}, stored: null, caller });
  return { ...entity, ...notYet, OwnedBy: rulesChoose ? automatic : entity.OwnedBy };
}
