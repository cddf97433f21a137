import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { changeDefinitionRank, removeDefinition } from "../../storage/relations/definition-rows.ts";
import { currentCaller } from "../current-caller.ts";
import { requireDefinitionAdministrator, unknownDefinition } from "./definition-administrator.ts";

/** Removes a definition; false when there is none. Throws `AppError` "forbidden". */
export async function deleteDefinition(
  context: Context,
  caller: Caller,
  definitionId: number,
): Promise<boolean> {
  requireDefinitionAdministrator(currentCaller(caller, context.desk.current()));
  return removeDefinition(context.database, definitionId);
}

/** Moves a definition in the order of all. Throws `AppError` "forbidden" or "notFound". */
export async function rankDefinition(
  context: Context,
  caller: Caller,
  { definitionId, rank }: { readonly definitionId: number; readonly rank: number },
): Promise<void> {
  requireDefinitionAdministrator(currentCaller(caller, context.desk.current()));
  const isThere = await changeDefinitionRank(context.database, definitionId, rank);
  if (!isThere) throw unknownDefinition(definitionId);
}
