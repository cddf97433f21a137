import type { Caller } from "../../../domain/access/caller.ts";
import type { Relation, RelationType } from "../../../domain/ticket/relations/relation.ts";
import {
  relationLogs,
  type RelationChange,
} from "../../../domain/ticket/relations/relation-log.ts";
import type { RelationFault } from "../../../domain/ticket/relations/relation-web.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { logRelations } from "../../storage/relations/log-relations.ts";
import { lockRelations } from "../../storage/relations/relation-graph.ts";
import {
  changeRelationComment,
  findRelation,
  storeRelation,
} from "../../storage/relations/relation-rows.ts";
import { holdTickets } from "../../storage/tickets/find-tickets.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { relationTexts } from "../../texts/relation-texts.ts";
import { say } from "../../texts/text.ts";
import { invalidFields } from "../invalid-fields.ts";
import { loadRelationWeb } from "./load-relation-web.ts";
import { relationCaller, requireEdit, requireTickets } from "./relation-ends.ts";
import type { RelationView } from "./relation-view.ts";

/** What a caller wants a relation to be; on a stored one only the comment counts. */
export interface RelationInput {
  readonly sourceTicketId: number;
  readonly destinationTicketId: number;
  readonly type: RelationType;
  /** Absent = as it is, or empty. */
  readonly comment?: string | undefined;
}

export interface SaveRelationCommand {
  /** 0 makes a new relation. */
  readonly relationId: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: Relation | null) => RelationInput;
}

/**
 * Relates two tickets, or changes the comment of a relation. It takes the right to edit the source, and
 * to read the destination. Throws `AppError`.
 */
export async function saveRelation(
  context: Context,
  caller: Caller,
  command: SaveRelationCommand,
): Promise<RelationView> {
  const save = command.relationId === 0 ? addRelation : changeRelation;
  return withTransaction(
    context.database,
    async (tx) => {
      await lockRelations(tx);
      return { relation: await save(context, tx, { caller, command }), mayChange: true };
    },
    { safeToRetry: true },
  );
}

interface RelationSave {
  readonly caller: Caller;
  readonly command: SaveRelationCommand;
}

async function addRelation(
  context: Context,
  tx: Transaction,
  { caller, command }: RelationSave,
): Promise<Relation> {
  const wish = command.input(null);
  const { sourceTicketId, destinationTicketId, type, comment = "" } = wish;
  const found = await holdTickets(tx, [sourceTicketId, destinationTicketId]);
  const asking = await relationCaller(context, caller, found);
  const source = { ticketId: sourceTicketId, path: "SourceTicketId", needs: "edit" } as const;
  const destination = {
    ticketId: destinationTicketId,
    path: "DestinationTicketId",
    needs: "read",
  } as const;
  requireTickets([source, destination], found.tickets, asking);
  const ends = { sourceTicketId, destinationTicketId, type };
  const web = await loadRelationWeb(tx, [sourceTicketId, destinationTicketId]);
  const fault = web.faultOf(ends);
  if (fault !== null) throw relationRefused(fault);
  const now = context.clock.now();
  const relation = await storeRelation(tx, { ...ends, comment, createdAt: now });
  if (relation === null) throw relationRefused("relationExists");
  await logRelations(tx, relationLogs(relation, "added", { caller: asking.caller, now }));
  return relation;
}

async function changeRelation(
  context: Context,
  tx: Transaction,
  { caller, command }: RelationSave,
): Promise<Relation> {
  const stored = await findRelation(tx, command.relationId);
  if (stored === null) throw unknownRelation(command.relationId);
  const found = await holdTickets(tx, [stored.sourceTicketId]);
  const asking = await relationCaller(context, caller, found);
  const source = found.tickets.get(stored.sourceTicketId);
  if (source === undefined) throw new Error("a relation has lost its source");
  requireEdit(source, asking);
  const { comment = stored.comment } = command.input(stored);
  if (comment === stored.comment) return stored;
  const relation = { ...stored, comment };
  await changeRelationComment(tx, relation);
  const change: RelationChange = "changed";
  const acting = { caller: asking.caller, now: context.clock.now() };
  await logRelations(tx, relationLogs(relation, change, acting));
  return relation;
}

/** What callers are told of a relation that cannot be. */
export function relationRefused(fault: RelationFault, path?: string): AppError {
  const isAboutTickets = fault === "sameTicket" || fault === "relationExists";
  const member = path ?? (isAboutTickets ? "DestinationTicketId" : "RelationType");
  return invalidFields([[member, say(relationTexts[fault])]]);
}

export function unknownRelation(id: number): AppError {
  return new AppError("notFound", say(relationTexts.unknown, { id }));
}
