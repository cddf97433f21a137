import type {
  DefinitionRefusal,
  DefinitionRefusalReason,
} from "../../../domain/ticket/relations/check-definition.ts";
import type { RelationDefinitionFields } from "../../../domain/ticket/relations/relation-definition.ts";
import type { Text } from "../../texts/text.ts";
import { DefinitionRefusedError } from "../../usecases/relation-definitions/definition-refused.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { memberError } from "./member-error.ts";

/** The published member of each wish. */
const memberOfField: Readonly<Record<keyof RelationDefinitionFields, string>> = {
  name: "Name",
  description: "Description",
  rank: "Rank",
  type: "RelationType",
  parentMandatory: "IsParentMandatory",
  closesParentWithChild: "IsCloseParentWithChild",
  preventsClosingParent: "IsPreventClosingParent",
  closesWithParent: "IsCloseWithParent",
  sourceTicketTypeIds: "SourceTicketTypes",
  destinationTicketTypeIds: "DestinationTicketTypes",
};

/** What callers are told when a definition was not stored; anything else is given back as it is. */
export function definitionError(error: unknown, problems: ReadonlyMap<string, Text>): unknown {
  if (!(error instanceof DefinitionRefusedError)) return error;
  const refused = error.refusals.map(
    (refusal) => [memberPathOf(refusal), describe(refusal.reason)] as const,
  );
  return memberError("validation", problems, refused);
}

function memberPathOf({ field, index }: DefinitionRefusal): string {
  const path = memberOfField[field];
  return index === undefined ? path : `${path}/${index}`;
}

function describe(reason: DefinitionRefusalReason): Text {
  if (reason.code !== "unknownType") return describeRefusal(reason);
  return describeRefusal({ code: "unknownRecord", record: "ticketType", id: reason.id });
}
