import type { TicketRelationResult } from "../../../contract/carriers/ticket-relation-result.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { JudgedRelation } from "../../../domain/ticket/relations/judge-relations.ts";
import type { RelationFault } from "../../../domain/ticket/relations/relation-web.ts";
import { relationTexts } from "../../texts/relation-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import type { Language } from "../language.ts";

type PublishedError = Wire<typeof TicketRelationResult>["RelationError"];

/** There is no name for a circle, of which the parent is as wrong as one too many. */
const publishedErrors: Readonly<Record<RelationFault, PublishedError>> = {
  sameTicket: "SameTicket",
  relationExists: "RelationExists",
  parentExists: "ParentExists",
  cycle: "ParentExists",
};

/** What became of proposed relations. Where nothing is wrong, the error is the one numbered 0. */
export function presentRelationResults(
  judged: readonly JudgedRelation[],
  language: Language | null,
): Wire<typeof TicketRelationResult>[] {
  return judged.map(({ ends, fault }) => ({
    SourceTicketId: ends.sourceTicketId,
    IsValid: fault === null,
    RelationError: fault === null ? "ParentExists" : publishedErrors[fault],
    ErrorMessage: fault === null ? null : wordsOf(say(relationTexts[fault]), language),
  }));
}
