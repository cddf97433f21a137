import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { auditDefinition } from "./audit-definition.ts";
import {
  changeDefinitionRank,
  findDefinition,
  removeDefinition,
} from "../../storage/relations/definition-rows.ts";
import { currentCaller } from "../current-caller.ts";
import { requireDefinitionAdministrator, unknownDefinition } from "./definition-administrator.ts";

/** Removes a definition; false when there is none. Throws `AppError` "forbidden". */
export async function deleteDefinition(
  context: Context,
  caller: Caller,
  definitionId: number,
): Promise<boolean> {
  requireDefinitionAdministrator(currentCaller(caller, context.desk.current()));
  return withTransaction(context.database, async (tx) => {
    const stored = await findDefinition(tx, definitionId, { lock: true });
    if (stored === null || !(await removeDefinition(tx, definitionId))) return false;
    const author = { userId: caller.user.userId, at: context.clock.now() };
    await storeAuditEntries(tx, author, [auditDefinition(stored, null)]);
    return true;
  });
}

/** Moves a definition in the order of all. Throws `AppError` "forbidden" or "notFound". */
export async function rankDefinition(
  context: Context,
  caller: Caller,
  { definitionId, rank }: { readonly definitionId: number; readonly rank: number },
): Promise<void> {
  requireDefinitionAdministrator(currentCaller(caller, context.desk.current()));
  await withTransaction(context.database, async (tx) => {
    const stored = await findDefinition(tx, definitionId, { lock: true });
    const isThere = await changeDefinitionRank(tx, definitionId, rank);
    if (stored === null || !isThere) throw unknownDefinition(definitionId);
    const author = { userId: caller.user.userId, at: context.clock.now() };
    await storeAuditEntries(tx, author, [auditDefinition(stored, { ...stored, rank })]);
  });
}
