import { TicketTypeEntity } from "../../../contract/carriers/ticket-type-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import { unknownRow } from "../../usecases/lists/list-save.ts";
import type { Conditions } from "../conditions/conditions.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { encodeJson } from "../media/json/encode-json.ts";
import { applyPatch } from "../media/patch/apply-patch.ts";
import type { BodyTree, TreeObject } from "../media/tree/body-tree.ts";
import { decodeCarrier } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeProblem } from "../media/tree/describe-problem.ts";
import { patchFaultError } from "../patches/patch-fault-error.ts";
import { presentTicketTypeEntity } from "../presenters/present-lists.ts";
import type { ListCall } from "./list-call.ts";
import { saveTicketTypeRow, ticketTypeInputOf } from "./ticket-type-list.ts";
import type { InputReading } from "./save-row.ts";
import type { TicketType } from "../../../domain/desk/lists.ts";

interface TicketTypePatch {
  readonly recordId: number;
  readonly body: BodyTree;
  readonly dates: DateFormat;
  readonly conditions: Conditions;
}

/**
 * Patches a ticket type as it is when it is saved, so that of two patches at a time the second sees what the
 * first one did. Throws what stands against the patch, and as a save does.
 */
export async function patchTicketType(
  call: ListCall,
  { recordId, body, dates, conditions }: TicketTypePatch,
): Promise<StoredAnswer<Wire<typeof TicketTypeEntity>>> {
  if (recordId <= 0) throw unknownRow(recordId);
  const wish = { id: recordId, body, problems: new Map(), conditions };
  return saveTicketTypeRow(call, wish, (tree, reading) =>
    ticketTypeInputOf(patchedBody(tree, reading, dates), reading),
  );
}

function patchedBody(
  tree: BodyTree,
  { stored, desk, language, faults }: InputReading<TicketType>,
  dates: DateFormat,
): Input<typeof TicketTypeEntity> {
  if (stored === null) throw new Error("only stored ticket types are patched");
  const presented = presentTicketTypeEntity(stored, { desk, language });
  const published = JSON.parse(
    encodeJson(TicketTypeEntity, presented, { profile: "current", dates }),
  ) as TreeObject;
  const patched = applyPatch(TicketTypeEntity, published, tree, dates);
  if (!patched.ok) throw patchFaultError(patched.faults);
  const decoded = decodeCarrier(TicketTypeEntity, patched.body, new Decoding(dates));
  if (decoded.ok) return decoded.value;
  for (const problem of decoded.problems) faults.set(problem.path, describeProblem(problem));
  return decoded.readable ?? {};
}
