import type { Caller } from "../../../domain/access/caller.ts";
import { replaceTag } from "../../../domain/ticket/bulk/bulk-moves.ts";
import type { Context } from "../../context.ts";
import { markTagsDeleted } from "../../storage/lists/tag-rows.ts";
import { changeLists } from "./change-lists.ts";
import { changeTicketsHolding } from "./change-tickets.ts";
import { refuseFor, unknownRow } from "./list-save.ts";

/**
 * Gives every ticket of one tag another one, and marks the first as deleted. Throws `ListRefusedError`,
 * `RefusedError`, `AppError` "notFound".
 */
export async function mergeTags(
  context: Context,
  caller: Caller,
  { fromId, toId }: { readonly fromId: number; readonly toId: number },
): Promise<void> {
  await changeLists(context, { caller, task: "administerService" }, async (change) => {
    const { tags } = change.desk;
    const target = tags.get(toId);
    if (!tags.has(fromId)) throw unknownRow(fromId);
    if (target === undefined) throw unknownRow(toId);
    if (fromId === toId) refuseFor({ code: "mergeIntoItself" }, "toId");
    if (target.deleted) refuseFor({ code: "deletedRecord", record: "tag", id: toId }, "toId");
    await changeTicketsHolding(context, change, {
      held: { kind: "tag", id: fromId },
      decide: (ticket, situation) => replaceTag(ticket, { fromId, toId }, situation),
    });
    await markTagsDeleted(change.tx, [fromId]);
  });
}
