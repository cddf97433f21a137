import type { TicketRelationEntity } from "../../../contract/carriers/ticket-relation-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { RelationView } from "../../usecases/relations/relation-view.ts";
import { saveRelation } from "../../usecases/relations/save-relation.ts";
import { memberError } from "../translate/member-error.ts";
import { readRelationComment } from "./relation-comment.ts";

export type RelationBody = Input<typeof TicketRelationEntity>;

interface RelationCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly problems: ReadonlyMap<string, Text>;
}

/** Saves a relation, 0 = a new one, as a call wants it; the wish may depend on what is stored. */
export async function saveRelationFor(
  { context, caller, problems }: RelationCall,
  relationId: number,
  bodyBeside: (stored: RelationView | null) => RelationBody,
): Promise<RelationView> {
  if (problems.size > 0) throw memberError("validation", problems);
  return saveRelation(context, caller, {
    relationId,
    input: (stored) => {
      const body = bodyBeside(stored === null ? null : { relation: stored, mayChange: true });
      return {
        sourceTicketId: body.SourceTicketId ?? 0,
        destinationTicketId: body.DestinationTicketId ?? 0,
        type: body.RelationType ?? "Related",
        comment: readRelationComment(body.Comment),
      };
    },
  });
}
