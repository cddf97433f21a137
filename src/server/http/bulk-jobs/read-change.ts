import type { BulkTicketChange } from "../../../contract/additions/bulk-job.ts";
import type { Input } from "../../../contract/input.ts";
import type { BatchChangeWish } from "../../../domain/batch/batch-wish.ts";
import type { CustomFieldValue } from "../../../domain/desk/custom-field.ts";
import { decodeCustomFields } from "../presenters/custom-fields/decode-custom-fields.ts";
import { describeCustomFieldProblem } from "../presenters/custom-fields/describe-custom-field-problem.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { memberError } from "../translate/member-error.ts";
import { ticketInputOf } from "../translate/ticket-input.ts";

type SentChange = Input<typeof BulkTicketChange>;

/** Any id says that the tickets exist, so that an unset date clears. */
const SOME_TICKET_ID = 1;

/** Throws `AppError` "validation" for custom fields that are none, or not of their type. */
export function readChange(
  change: SentChange,
  presentation: Pick<CallPresentation, "desk" | "zone">,
): BatchChangeWish {
  const { customFields: _, ...input } = ticketInputOf({ ...change, TicketId: SOME_TICKET_ID });
  return {
    kind: "change",
    input,
    customFields: readCustomFields(change, presentation),
    addTagIds: change.AddTagIds ?? [],
    removeTagIds: change.RemoveTagIds ?? [],
  };
}

/** Read once, beside no ticket: what is sent is meant for each, whatever that has. */
function readCustomFields(
  { CustomFields, ExtraFields }: SentChange,
  { desk, zone }: Pick<CallPresentation, "desk" | "zone">,
): BatchChangeWish["customFields"] {
  const sent = { ...ExtraFields, ...CustomFields };
  const { changes, problems } = decodeCustomFields({ CustomFields: sent }, {}, desk.customFields, {
    zone,
  });
  if (problems.length > 0) {
    throw memberError(
      "validation",
      problems.map((problem) => [
        `Change/CustomFields/${problem.key}`,
        describeCustomFieldProblem(problem),
      ]),
    );
  }
  const cleared = Object.entries(sent).flatMap(([key, text]): [string, CustomFieldValue][] =>
    desk.customFields.has(key) && (text ?? "") === "" ? [[key, null]] : [],
  );
  return [...new Map([...cleared, ...changes])];
}
