import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Text } from "../../texts/text.ts";
import { noNamedRecords } from "../../usecases/save-ticket.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { EntityPatch } from "../patches/entity-patch.ts";
import { patchEntity } from "../patches/patch-entity.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { namedRecordsOf } from "../translate/ticket-input.ts";
import { presentDefaultTicket } from "./present-default-ticket.ts";
import { presentView } from "./present-view.ts";
import { inputOfBody, type TicketWish } from "./ticket-wish.ts";

/** How the caller sees the ticket that he patches. */
export interface PatchReading {
  readonly presentation: Omit<CallPresentation, "desk">;
  readonly dates: DateFormat;
}

/**
 * The wish of a patch. It is applied to the ticket as the save finds it, so that of two patches at a time
 * the second sees what the first one did. Throws what stands against the patch when it is.
 */
export function wishOfPatch({ recordId, tree }: EntityPatch, reading: PatchReading): TicketWish {
  const faults = new Map<string, Text>();
  const { zone } = reading.presentation;
  let named = noNamedRecords;
  return {
    ticketId: recordId,
    input: (stored, desk, view) => {
      const { dates } = reading;
      const patched = patchEntity(TicketEntity, publishedForm(view(), reading), tree, {
        dates,
        faults,
      });
      const body = { ...patched, TicketId: recordId };
      named = namedRecordsOf(body);
      return inputOfBody(body, { stored, desk, zone, faults });
    },
    named: () => named,
    faults,
  };
}

/** What the caller would be answered. */
function publishedForm(
  view: TicketView,
  { presentation }: PatchReading,
): Wire<typeof TicketEntity> {
  const isNew = view.details.ticket.ticketId === 0;
  return isNew ? presentDefaultTicket(view, presentation) : presentView(view, presentation);
}
