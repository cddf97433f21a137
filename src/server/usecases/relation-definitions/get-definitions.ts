import type { Caller } from "../../../domain/access/caller.ts";
import type { RelationDefinition } from "../../../domain/ticket/relations/relation-definition.ts";
import type { Context } from "../../context.ts";
import { findDefinition, listDefinitions } from "../../storage/relations/definition-rows.ts";
import { currentCaller } from "../current-caller.ts";
import { mayAdministerDefinitions } from "./definition-administrator.ts";

/** A definition, and whether the caller may change and remove it. */
export interface DefinitionView {
  readonly definition: RelationDefinition;
  readonly mayChange: boolean;
}

/** A definition, which everybody may read; null when there is none. */
export async function getDefinition(
  context: Context,
  caller: Caller,
  definitionId: number,
): Promise<DefinitionView | null> {
  const mayChange = mayChangeDefinitions(context, caller);
  const definition = await findDefinition(context.database, definitionId);
  return definition === null ? null : { definition, mayChange };
}

/** The definitions that somebody made, in the order of their ranks. */
export async function getDefinitions(context: Context, caller: Caller): Promise<DefinitionView[]> {
  const mayChange = mayChangeDefinitions(context, caller);
  const definitions = await listDefinitions(context.database);
  return definitions
    .filter(({ builtIn }) => !builtIn)
    .map((definition) => ({ definition, mayChange }));
}

/** Whether the caller may change definitions at all. */
export function mayChangeDefinitions(context: Context, caller: Caller): boolean {
  return mayAdministerDefinitions(currentCaller(caller, context.desk.current()));
}
