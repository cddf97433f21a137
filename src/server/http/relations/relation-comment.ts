import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import { refuseMember } from "../tickets/refuse-member.ts";
import { describeRefusal } from "../translate/describe-refusal.ts";

const COMMENT_MAX_LENGTH = 255;

/**
 * The comment of a relation as it may be stored; absent when nothing is said.
 *
 * @throws AppError "validation"
 */
export function readRelationComment(comment: string | null | undefined): string | undefined {
  if (comment === null || comment === undefined) return undefined;
  const fault = faultOfText(comment, COMMENT_MAX_LENGTH);
  if (fault !== null) throw refuseMember("Comment", describeRefusal(fault));
  return comment;
}
