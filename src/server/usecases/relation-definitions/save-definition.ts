import type { Caller } from "../../../domain/access/caller.ts";
import { checkDefinition } from "../../../domain/ticket/relations/check-definition.ts";
import {
  blankRelationDefinition,
  type RelationDefinition,
  type RelationDefinitionFields,
} from "../../../domain/ticket/relations/relation-definition.ts";
import type { Context } from "../../context.ts";
import {
  changeDefinition,
  findDefinition,
  storeDefinition,
} from "../../storage/relations/definition-rows.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { currentCaller } from "../current-caller.ts";
import { auditDefinition } from "./audit-definition.ts";
import { requireDefinitionAdministrator, unknownDefinition } from "./definition-administrator.ts";
import { DefinitionRefusedError } from "./definition-refused.ts";

/** What a caller wants a definition to be; an absent member stays as it is, or gets its default. */
export type DefinitionInput = Partial<RelationDefinitionFields>;

export interface SaveDefinitionCommand {
  /** 0 makes a new definition. */
  readonly definitionId: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: RelationDefinition | null) => DefinitionInput;
  /** The request has faults of its own: the definition is checked to the end but not stored. */
  readonly isFaulty: boolean;
}

/** Stores a definition. Throws `DefinitionRefusedError`, or `AppError` "forbidden" or "notFound". */
export async function saveDefinition(
  context: Context,
  caller: Caller,
  { definitionId, input, isFaulty }: SaveDefinitionCommand,
): Promise<RelationDefinition> {
  const desk = context.desk.current();
  requireDefinitionAdministrator(currentCaller(caller, desk));
  return withTransaction(
    context.database,
    async (tx) => {
      const stored =
        definitionId === 0 ? null : await findDefinition(tx, definitionId, { lock: true });
      if (definitionId !== 0 && stored === null) throw unknownDefinition(definitionId);
      const fields = { ...(stored ?? blankRelationDefinition), ...input(stored) };
      const refusals = checkDefinition(fields, desk.ticketTypes);
      if (refusals.length > 0 || isFaulty) throw new DefinitionRefusedError(refusals);
      const definition =
        stored === null
          ? await storeDefinition(tx, fields)
          : await changeDefinition(tx, definitionId, fields);
      const author = { userId: caller.user.userId, at: context.clock.now() };
      await storeAuditEntries(tx, author, [auditDefinition(stored, definition)]);
      return definition;
    },
    { safeToRetry: true },
  );
}
