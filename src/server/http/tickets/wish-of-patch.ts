import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Text } from "../../texts/text.ts";
import { noNamedRecords } from "../../usecases/save-ticket.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { encodeJson } from "../media/json/encode-json.ts";
import { applyPatch } from "../media/patch/apply-patch.ts";
import { decodeCarrier } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeProblem } from "../media/tree/describe-problem.ts";
import type { TreeObject } from "../media/tree/body-tree.ts";
import type { EntityPatch } from "../patches/entity-patch.ts";
import { patchFaultError } from "../patches/patch-fault-error.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { namedRecordsOf } from "../translate/ticket-input.ts";
import { presentDefaultTicket } from "./present-default-ticket.ts";
import { presentView } from "./present-view.ts";
import { inputOfBody, type TicketBody, type TicketWish } from "./ticket-wish.ts";

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
      const patched = applyPatch(TicketEntity, publishedForm(view(), reading), tree, reading.dates);
      if (!patched.ok) throw patchFaultError(patched.faults);
      // A save may be decided again, on another state.
      faults.clear();
      const body = { ...readPatched(patched.body, { ...reading, faults }), TicketId: recordId };
      named = namedRecordsOf(body);
      return inputOfBody(body, { stored, desk, zone, faults });
    },
    named: () => named,
    faults,
  };
}

/** What the caller would be answered, with every member there is. */
function publishedForm(view: TicketView, { presentation, dates }: PatchReading): TreeObject {
  const isNew = view.details.ticket.ticketId === 0;
  const entity = isNew ? presentDefaultTicket(view, presentation) : presentView(view, presentation);
  return JSON.parse(encodeJson(TicketEntity, entity, { profile: "current", dates })) as TreeObject;
}

function readPatched(
  body: TreeObject,
  { dates, faults }: Pick<PatchReading, "dates"> & { readonly faults: Map<string, Text> },
): TicketBody {
  const decoded = decodeCarrier(TicketEntity, body, new Decoding(dates));
  if (decoded.ok) return decoded.value;
  for (const problem of decoded.problems) faults.set(problem.path, describeProblem(problem));
  return decoded.readable ?? {};
}
